import type { Update } from '../../../reading.ts';
import { isDenied, shownOf } from '../frame.ts';
import type { Unit } from '../units.ts';
import { type Check, type Look, type Objection, placesOf } from './scene.ts';

/** Words that tell how a deal ended wherever they stand. */
const STRONG =
  /^(?:won|win|wins|lost|signed|inked|inking|ink|closedwon|closedlost|dead|died|killed|kills|walked|walks|parked|paused|pausing|pauses|ice|iced|shelved|shelf|froze|frozen|burner|backburner|mothballed|punted|punting|cancelled|canceled|canned|scrapped|scrap|binned|axed|nixed|bailed|bails|ditched|dumped|plug|tapped|bagged|clinched|sealed|nailed|countersigned|greenlit|green-lit|greenlight|trigger|kaput|goner|toast|rejected|declined|refused|chose|chosen|incumbent|in-house|inhouse|withdrew|withdrawn|backed|terminated|folded|bankrupt|bust|liquidation|dud|victory|champagne|yes)$/;

/** Words that do where they are said of a deal. */
const OF_DEAL =
  /DEAL(?:'s)?(?: (?:is|are|has|have|was|just|now|all|all but|finally|officially|deal|one|got|been))* (?:over|out|off|gone|ours|theirs|cold|closed|passed|passing|stalled|finished|quit|no|done|accepted|committed|agreed|lose|ended|history|through|in)(?: |$)(?!(?:to |at |on |for |with )?(?:STAGE|TOUCH|AMOUNT|DATE))|\b(?:went|going|gone|go) (?:with|elsewhere|for (?:a|the|another))\b|\bon hold\b|\bpulled (?:out|back|the|their)\b|\bturned (?:us|me|it|them) down\b|\bpicked (?!up|DEAL|us)\S+|\bgot the (?:nod|po|business|order|deal|work|job|green)\b|\bpo (?:is |just |has )?(?:in|received|arrived|landed|came)\b/;

/** Things that are signed, won, lost or paid on the way without ending anything, and what only sounds like an end. */
const ON_THE_WAY =
  /\b(?:(?:signed|sign|inked) (?:\S+ ){0,2}(?:nda|ndas|mnda|loi|mou|dpa|up|off|in)|(?:won|wins|win) (?:an?|the) (?:award|prize|pitch)|(?:lost|lose) (?:\S+ ){0,2}(?:voice|track|count|phone|keys|signal|it|weight|sleep)|dead (?:line|end|battery|phone|tired)|feet dead|walked (?:them|him|her|us|DEAL|through|me)|verbal yes|yes (?:to|but)|oh yes|backed up)\b/g;

/** What leaves open whether it is an end. */
const FOR_NOW =
  /\b(?:for now|right now|for the moment|at the moment|currently|as of now|this time|this round|not quite|sort of|kind of|kinda|sorta)\b/;

/** A word that may tell how a deal ended, and no update that has an end; and an end that may be none. */
export const endings: Check = (scene) => {
  const speaksOfDeals =
    scene.looks.some(({ read }) => read.deals.length > 0) || scene.updates.some(({ deal }) => deal !== null);
  return scene.looks.flatMap((look): Objection[] => {
    const places = placesOf(scene, look);
    const ended = look.read.facts.find(({ is }) => is === 'outcome');
    if (ended) return FOR_NOW.test(look.read.clause.line) ? [{ part: 'outcome', shown: ended.shown, places }] : [];
    if (!speaksOfDeals || places.some((place) => hasEnd(scene.updates[place]))) return [];
    const shown = endIn(look);
    return shown === '' ? [] : [{ part: 'rest', shown, places }];
  });
};

function hasEnd(update: Update | undefined): boolean {
  return update?.parts.outcome !== undefined || update?.doubts.some(({ part }) => part === 'outcome') === true;
}

/** The words of a clause that may tell an end. "Not won yet" tells none. */
function endIn({ unsaid, line, read }: Look): string {
  const left = new Set(line.replace(ON_THE_WAY, '_').split(' '));
  const strong = unsaid.filter(
    (unit, at) => unit.is === 'word' && left.has(unit.word) && STRONG.test(unit.word) && !isDeniedAt(unsaid, at),
  );
  if (strong.length > 0) return shownOf(strong);
  const isOpen = read.facts.every(({ is }) => is === 'amount');
  return isOpen && OF_DEAL.test(line.replace(ON_THE_WAY, '_')) && !isDenied(unsaid) ? shownOf(read.clause.units) : '';
}

function isDeniedAt(units: readonly Unit[], at: number): boolean {
  const before = units.slice(Math.max(0, at - 4), at);
  return isDenied(before) || before.some(({ word }) => /^(?:nothing|nobody|none)$/.test(word));
}
