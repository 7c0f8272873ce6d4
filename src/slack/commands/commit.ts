import type { Deal } from '../../domain/deal.ts';
import { nearDays } from '../../domain/near-days.ts';
import { offeredAction } from '../../domain/offered-action.ts';
import { type CommitWords, readCommit } from '../../domain/text/commit-command.ts';
import { dealIn, dealsAlike } from '../../domain/text/deal-in-text.ts';
import { commitmentsNow } from '../../store/commitment-progress.ts';
import { openDealsOf } from '../../store/deals.ts';
import { commitShown } from '../commitments-shown.ts';
import type { Message } from '../message.ts';
import { commitmentList, type Lead } from '../views/commitment-list.ts';
import { commitmentsMade, outcomeQuestion } from '../views/commitments.ts';
import { type Ask, type Command, calendarOf } from './subcommand.ts';

/** What asks for the list, as other commands have it. */
const LIST = /^(?:list|show|mine|all|open)?$/i;

/** `/commit`: what I will do, and by when. All its words are the commitment; alone it lists mine. */
export const commit: Command = {
  name: '/commit',
  lines: [
    {
      usage: '/commit call 20 prospects by friday',
      summary: 'What I will do; calls, emails and demos are counted from my logs',
    },
    {
      usage: '/commit send the MSA to acme by thu',
      summary: 'An action on a deal; on its day I answer Kept, Move or Drop',
    },
    { usage: '/commit', summary: 'My open commitments, and those settled this week' },
  ],
  async run(ask: Ask) {
    if (LIST.test(ask.text)) return { message: await myCommitments(ask) };
    return { message: await commitTo(ask, readCommit(ask.text, ask.said)) };
  },
};

/** One's commitments as they stand; `lead` says what was just done to one. */
export async function myCommitments(ask: Ask, lead?: Lead): Promise<Message> {
  const { said } = ask;
  const near = nearDays(calendarOf(ask), said.at.toPlainDate());
  return commitmentList(await commitmentsNow(ask.db, ask.member, ask.now), said.at, near, lead);
}

/** Commits somebody to what they said; an outcome is asked back, with an action to begin with. */
export async function commitTo(ask: Ask, words: CommitWords): Promise<Message> {
  const today = ask.said.at.toPlainDate();
  const { text, dueOn } = words;
  const deals = await ownDeals(ask);
  if (words.isOutcome) {
    return outcomeQuestion(text, { offer: offeredAction(text, dealsAlike(text, deals)), dueOn }, today);
  }
  return commitToAll(ask, [{ words, deal: dealIn(text, deals) }]);
}

/** Words that were read, and the deal that they are about. */
export type Intended = { words: CommitWords; deal: Deal | null };

/** Commits somebody to all of these by one act. */
export async function commitToAll(ask: Ask, intended: readonly Intended[]): Promise<Message> {
  const { userId } = ask.actor;
  const wanted = intended.map(({ words: { text, dueOn, counted }, deal }) => {
    return { userId, text, dueOn, counted, dealId: deal?.id ?? null };
  });
  const result = await commitShown(ask, wanted);
  if (result.is === 'heard') return { text: 'I heard that already. Nothing was committed twice.' };
  const deals = new Map(intended.flatMap(({ deal }) => (deal ? [[deal.id, deal.name]] : [])));
  const isAssumed = intended.some(({ words }) => words.isAssumed);
  return commitmentsMade(result, { deals, isAssumed }, ask.said.at.toPlainDate());
}

/** The open deals of whoever asks, among which words are looked for. */
export async function ownDeals({ db, actor }: Ask): Promise<Deal[]> {
  const deals = await openDealsOf(db, actor.workspaceId, [actor.userId]);
  return deals.get(actor.userId) ?? [];
}
