import { offeredAction } from '../../domain/offered-action.ts';
import { type CommitWords, readCommit } from '../../domain/text/commit-command.ts';
import { dealIn } from '../../domain/text/deal-in-text.ts';
import { commitmentsNow } from '../../store/commitment-progress.ts';
import { makeCommitment } from '../../store/commitments.ts';
import { openDealsOf } from '../../store/deals.ts';
import type { Message } from '../message.ts';
import { commitmentList, type Lead } from '../views/commitment-list.ts';
import { commitmentMade, commitmentStands, outcomeQuestion } from '../views/commitments.ts';
import { type Ask, actOf, type Command } from './subcommand.ts';

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
  return commitmentList(await commitmentsNow(ask.db, ask.member, ask.now), ask.said.at, lead);
}

/** Commits somebody to what they said; an outcome is asked back, with an action to begin with. */
export async function commitTo(ask: Ask, words: CommitWords): Promise<Message> {
  const { db, actor, said } = ask;
  const today = said.at.toPlainDate();
  const { text, dueOn, counted, isAssumed } = words;
  const deal = await dealFor(ask, text);
  if (words.isOutcome) return outcomeQuestion(text, { offer: offeredAction(text, deal), dueOn }, today);
  const wanted = { userId: actor.userId, text, dueOn, counted, dealId: deal?.id ?? null };
  const made = await makeCommitment(db, actor, wanted, actOf(ask));
  if (made.is === 'heard') return { text: 'I heard that already. Nothing was committed twice.' };
  if (made.is === 'stands') return commitmentStands(made.commitment, today);
  return commitmentMade(made.commitment, { act: made.act, isAssumed, deal: deal?.name ?? null }, today);
}

/** The one open deal of theirs that the words name; null where that is not certain. */
export async function dealFor({ db, actor }: Ask, text: string) {
  const deals = await openDealsOf(db, actor.workspaceId, [actor.userId]);
  return dealIn(text, deals.get(actor.userId) ?? []);
}
