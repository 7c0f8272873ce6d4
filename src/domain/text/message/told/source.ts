import { trimmed } from '../../words.ts';
import { matchIn } from '../clause/match.ts';
import { type Frame, shownOf } from '../frame.ts';

const SOURCE =
  /(?:^| )(?:(?:it )?(?:came|comes|coming)(?: in| to us| our way)? (?:from|via|through|by|off)|(?:came|comes) in|source(?: is)?|sourced (?:from|via|through)|from|via|through|off(?: of)?|out of|thanks to|referred by|found (?:on|at|via)|(?:they )?(?:found|heard (?:of|about)|discovered|saw) us (?:through|via|on|at|from|by|in))(?: (?:the|a|an|our|my))*(?= )/d;
const SOURCES =
  /^(?:inbound|outbound|referral|referred|webinar|linkedin|website|webform|web|event|events|conference|tradeshow|partner|partners|cold-call|ads|google|advert|newsletter|facebook|instagram|marketing|sdr|expo)$/;

/** Where a new deal comes from, in a clause about it. */
export const source: Frame = (clause) => {
  const { units } = clause;
  const found = matchIn(clause, SOURCE);
  const alone = units.findIndex(
    ({ word, shown, is }) =>
      SOURCES.test(word) || (is === 'touch' && SOURCES.test(shown.toLowerCase().replace(/[^a-z]+$/, ''))),
  );
  // "referral from dana" is a referral.
  const isNamed = found !== null && found.from > 0 && alone === found.from - 1;
  const from = found && !isNamed ? found.to : alone;
  if (from < 0) return null;
  let to = from;
  while (
    to < units.length &&
    !/^(?:AMOUNT|STAGE|stage|status|worth|value|DATE|from|next|at|worth|and|it's|already|today|yesterday)$/.test(
      units[to]?.word ?? '',
    ) &&
    (to === from || units[to - 1]?.after === 'none')
  )
    to++;
  const text = trimmed(shownOf(units.slice(from, to)), '"“(:;,-. ', '"”):;,.!- ').replace(
    /^(?:an?|the|our|my) (?=\S)/i,
    '',
  );
  return text === ''
    ? null
    : {
        facts: [{ is: 'source', text, hedged: false, shown: text }],
        used: [[Math.min(found?.from ?? from, from), isNamed ? units.length : to]],
      };
};
