import type { WebClient } from '@slack/web-api';
import type { Deps } from '../../deps.ts';
import { commitmentsNamed } from '../../domain/answered-commitment.ts';
import type { Commitment } from '../../domain/commitment.ts';
import { offeredAction } from '../../domain/offered-action.ts';
import { mondayOf } from '../../domain/team-week.ts';
import { dealsAlike } from '../../domain/text/deal-in-text.ts';
import { readThreadAnswers, type ThreadAnswer } from '../../domain/text/thread-answer.ts';
import { threadPartOf } from '../../domain/thread-part.ts';
import { hearOnce } from '../../store/heard.ts';
import { snapshotsOf } from '../../store/snapshots.ts';
import { isInTeam } from '../../store/thread-parts.ts';
import { openThreadAt } from '../../store/threads.ts';
import { ask } from '../asking.ts';
import { ownDeals } from '../commands/commit.ts';
import type { Ask } from '../commands/subcommand.ts';
import { heardKey } from '../ids.ts';
import type { Message } from '../message.ts';
import { outcomeQuestion } from '../views/commitments.ts';
import { threadAnswerCard } from '../views/thread-answer.ts';

/** A person's reply in a thread of a channel. */
export type Reply = {
  workspaceId: string;
  client: WebClient;
  channel: string;
  user: string;
  ts: string;
  thread: string;
  text: string;
};

/**
 * Reads a reply in a team's open thread by somebody of the team: what they will do, or what became of it, is shown to them alone as it
 * was understood. Talk, and other threads, are nobody's business.
 */
export async function answerInThread(deps: Deps, reply: Reply): Promise<void> {
  const { workspaceId, client, channel, user, ts, text } = reply;
  const thread = await openThreadAt(deps.db, workspaceId, { channelId: channel, ts: reply.thread });
  if (!thread || !(await isInTeam(deps.db, workspaceId, { teamId: thread.teamId, userId: user }))) return;
  const heard = heardKey.message(channel, ts);
  const asked = await ask(deps, { workspaceId, userId: user, client, through: 'message', heard, text });
  const answers = readThreadAnswers(text, asked.said);
  if (answers.length === 0) return;
  const open = answers.some(({ is }) => is !== 'commitment') ? await openFor(asked, mondayOf(thread.week)) : [];
  const cards: Message[] = [];
  for (const answer of answers) cards.push(...(await cardsFor(asked, answer, open)));
  if (cards.length === 0 || !(await hearOnce(deps.db, workspaceId, heard, asked.now))) return;
  for (const card of cards) await client.chat.postEphemeral({ channel, user, thread_ts: reply.thread, ...card });
}

async function cardsFor(asked: Ask, answer: ThreadAnswer, open: Commitment[]): Promise<Message[]> {
  const today = asked.said.at.toPlainDate();
  if (answer.is === 'commitment') {
    const { text, dueOn, isOutcome } = answer.words;
    if (!isOutcome) return [threadAnswerCard({ is: 'commitment', text, dueOn }, today)];
    const offer = offeredAction(text, dealsAlike(text, await ownDeals(asked)));
    return [outcomeQuestion(text, { offer, dueOn }, today)];
  }
  const of = commitmentsNamed(answer.about, open);
  if (of.length === 0) return [];
  return [threadAnswerCard(answer.is === 'moved' ? { is: 'moved', to: answer.to, of } : { is: answer.is, of }, today)];
}

/** What they can still answer in this thread. */
async function openFor({ db, actor, now }: Ask, monday: Temporal.PlainDate): Promise<Commitment[]> {
  const snapshot = (await snapshotsOf(db, actor.workspaceId, [actor.userId], now)).get(actor.userId);
  if (!snapshot) return [];
  const { unanswered, thisWeek } = threadPartOf(snapshot, monday);
  return [...unanswered, ...thisWeek.open].map(({ commitment }) => commitment);
}
