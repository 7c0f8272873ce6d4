import { commitmentsNamed } from '../../domain/answered-commitment.ts';
import type { Commitment } from '../../domain/commitment.ts';
import { offeredAction } from '../../domain/offered-action.ts';
import { dealsAlike } from '../../domain/text/deal-in-text.ts';
import type { ThreadAnswer } from '../../domain/text/thread-answer.ts';
import { threadPartOf } from '../../domain/thread-part.ts';
import { snapshotsOf } from '../../store/snapshots.ts';
import { ownDeals } from '../commands/commit.ts';
import type { Ask } from '../commands/subcommand.ts';
import type { Message } from '../message.ts';
import { outcomeQuestion } from '../views/commitments.ts';
import { threadAnswerCard } from '../views/thread-answer.ts';

/** Cards for what somebody says of their commitments in the week that starts on `monday`; none for what is about no commitment of theirs. */
export async function answerCards(
  ask: Ask,
  answers: readonly ThreadAnswer[],
  monday: Temporal.PlainDate,
): Promise<Message[]> {
  const open = answers.some(({ is }) => is !== 'commitment') ? await openFor(ask, monday) : [];
  const cards: Message[] = [];
  for (const answer of answers) cards.push(...(await cardsFor(ask, answer, open)));
  return cards;
}

async function cardsFor(ask: Ask, answer: ThreadAnswer, open: Commitment[]): Promise<Message[]> {
  const today = ask.said.at.toPlainDate();
  if (answer.is === 'commitment') {
    const { text, dueOn, isOutcome } = answer.words;
    if (!isOutcome) return [threadAnswerCard({ is: 'commitment', text, dueOn }, today)];
    const offer = offeredAction(text, dealsAlike(text, await ownDeals(ask)));
    return [outcomeQuestion(text, { offer, dueOn }, today)];
  }
  const of = commitmentsNamed(answer.about, open);
  if (of.length === 0) return [];
  return [threadAnswerCard(answer.is === 'moved' ? { is: 'moved', to: answer.to, of } : { is: answer.is, of }, today)];
}

/** What they can still answer in this week. */
async function openFor({ db, actor, now }: Ask, monday: Temporal.PlainDate): Promise<Commitment[]> {
  const snapshot = (await snapshotsOf(db, actor.workspaceId, [actor.userId], now)).get(actor.userId);
  if (!snapshot) return [];
  const { unanswered, thisWeek } = threadPartOf(snapshot, monday);
  return [...unanswered, ...thisWeek.open].map(({ commitment }) => commitment);
}
