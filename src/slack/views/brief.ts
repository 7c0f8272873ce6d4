import type { Brief, Carried } from '../../domain/brief.ts';
import { dateFor } from '../../domain/member.ts';
import type { Outcome } from '../../domain/thread-outcome.ts';
import { context, header, section } from '../blocks.ts';
import { charactersIn } from '../limits.ts';
import { linked } from '../links.ts';
import type { Block, Message } from '../message.ts';
import { count, day, excerpt, label } from '../wording.ts';
import type { Evidence } from './brief-evidence.ts';
import { clogLine, putOffLine, sourceLine } from './brief-pipe.ts';
import { repLines } from './brief-rep.ts';
import { keptFacts } from './kept.ts';

/** How much of what somebody said stands in one line. */
const WORDS = 80;

/** Lines of one kind: a manager reads it on a phone. */
const SHOWN = { carried: 5, putOff: 5, sources: 3 };

/** Under Slack's 13,000 characters in all blocks of a message. */
const CHARACTERS = 12_900;

/** A team's week for its managers: what came of the thread, two lines a rep, and what the whole team can do something about. */
export function briefMessage(brief: Brief, evidence: Evidence, now: Temporal.Instant): Message {
  const message = drawn(brief, evidence, now);
  // Of what a message cannot hold, links go first: an address may be of any length.
  return charactersIn(message.blocks) > CHARACTERS ? drawn(brief, { ...evidence, url: null }, now) : message;
}

function drawn(brief: Brief, evidence: Evidence, now: Temporal.Instant): Message {
  const { team, monday, outcome, carried, reps, more, putOff, clog, sources } = brief;
  const today = dateFor(team, now);
  const questions = reps.filter(({ question }) => question !== null).length;
  const title = `week of ${day(monday, monday)}`;
  const blocks: Block[] = [
    header(`${label(team.name, 80)}: ${title}, for your 1:1s`),
    section([outcomeLine(outcome, evidence), ...carriedLines(carried, today)].join('\n')),
    ...reps.map((rep) => section(repLines(rep, evidence, dateFor(rep.rep, now)))),
    ...(more > 0 ? [context(`…and ${count(more, 'more person', 'more people')}. \`/coach team\` has them all.`)] : []),
    ...listOf(
      '*Put off twice without a touch.* They get no nudge about these any more: a yes, a no or a park?',
      putOff.map((one) => putOffLine(one, evidence, dateFor(one.rep, now))),
      SHOWN.putOff,
    ),
    ...(clog ? [section(clogLine(clog))] : []),
    ...listOf('*Sources that convert for nobody.* Are they worth the time?', sources.map(sourceLine), SHOWN.sources),
  ];
  const asks = questions === 0 ? '' : ` ${count(questions, 'question')} for your 1:1s.`;
  return { text: `${excerpt(team.name, 80)}, ${title}: ${keptFacts(outcome, true)[0] ?? NONE}.${asks}`, blocks };
}

/** "14 of 17 commitments kept · 1 carried on · 2 open · the thread" */
function outcomeLine(outcome: Outcome, { thread, url }: Evidence): string {
  const [first = NONE, ...rest] = keptFacts(outcome, true);
  const link = thread && url !== null ? [linked('the thread', thread.parent, url)] : [];
  return [`*${first}*`, ...rest, ...link].join(' · ');
}

const NONE = 'No commitments this week';

function carriedLines(carried: readonly Carried[], today: Temporal.PlainDate): string[] {
  const lines = carried.map(
    ({ rep, commitment }) =>
      `Carried to ${day(commitment.dueOn, today)}: *${excerpt(commitment.text, WORDS)}* (<@${rep.userId}>)`,
  );
  const more = lines.length - SHOWN.carried;
  return [...lines.slice(0, SHOWN.carried), ...(more > 0 ? [`…and ${more} more.`] : [])];
}

function listOf(heading: string, lines: readonly string[], shown: number): Block[] {
  if (lines.length === 0) return [];
  const more = lines.length - shown;
  const all = [...lines.slice(0, shown).map((line) => `• ${line}`), ...(more > 0 ? [`…and ${more} more.`] : [])];
  return [section([heading, ...all].join('\n'))];
}
