import { type Days, daysFor } from '../../domain/near-days.ts';
import { type Followed, hasCommitted, type ThreadPart } from '../../domain/thread-part.ts';
import { actions, button, context, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block, Message } from '../message.ts';
import { day } from '../wording.ts';
import { ALL_OWN, commitmentButtons, said } from './commitments.ts';
import { countsOf, headOf, weekLines } from './followed-week.ts';

/** What is still to be answered takes two blocks each. */
const ASKED = 3;

const ASK = 'What will you do this week, and by when?';

/** One person's part of an open thread: what became of last week, what is said for this one, and one ask. */
export function threadPartMessage(part: ThreadPart, today: Temporal.PlainDate): Message {
  const { rep, lastWeek, thisWeek, unanswered } = part;
  const head = headOf(`<@${rep.userId}>`, lastWeek, 'last week');
  const isQuiet = !hasCommitted(thisWeek);
  const asks = unanswered.length > 0 ? 'Kept, moved or dropped?' : isQuiet ? ASK : '';
  const past = weekLines({ ...lastWeek, open: [] }, today);
  const blocks: Block[] = [
    section([head, ...past, ...(asks === ASK ? [ASK] : [])].join('\n')),
    ...unanswered.slice(0, ASKED).flatMap((one) => question(one, daysFor(rep, today))),
    ...(unanswered.length > ASKED
      ? [context(`…and ${unanswered.length - ASKED} more: \`/commit\` has them all.`)]
      : []),
    ...(isQuiet ? [] : [section(['*This week*', ...weekLines(thisWeek, today)].join('\n'))]),
    actions(
      button('Commit', ACTION.newCommitment, '{}', isQuiet ? 'primary' : undefined),
      ...(thisWeek.open.length > 0 ? [button('Edit', ACTION.editCommitment, ALL_OWN)] : []),
    ),
  ];
  const parts = [head, ...(isQuiet ? [] : [`this week ${countsOf(thisWeek)}`]), ...(asks ? [asks] : [])];
  return { text: parts.join(' · '), blocks };
}

/** The same once the thread is closed: what the week came to, in their own words. Nothing is asked and nothing judged. */
export function closedPartMessage({ rep, thisWeek }: ThreadPart, today: Temporal.PlainDate): Message {
  if (!hasCommitted(thisWeek)) return line(`<@${rep.userId}>: no commitments this week.`);
  const head = headOf(`<@${rep.userId}>`, thisWeek, 'this week');
  return { text: head, blocks: [section([head, ...weekLines(thisWeek, today)].join('\n'))] };
}

/** The part of somebody who is no longer in the team. */
export function leftPartMessage(userId: string): Message {
  return line(`<@${userId}> is no longer in this team.`);
}

/** One line, which leaves no button of what it replaces. */
function line(text: string): Message {
  return { text, blocks: [section(text)] };
}

function question({ commitment }: Followed, days: Days): Block[] {
  return [
    section(`${said(commitment)} was for ${day(commitment.dueOn, days.today)}. Kept, moved or dropped?`),
    { type: 'actions', elements: commitmentButtons(commitment, days) },
  ];
}
