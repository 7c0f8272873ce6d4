import type { Deps } from '../../deps.ts';
import { mondayOf } from '../../domain/team-week.ts';
import { readThreadAnswers } from '../../domain/text/thread-answer.ts';
import { isInTeam } from '../../store/thread-parts.ts';
import { openThreadAt } from '../../store/threads.ts';
import { type Answering, once, type Spoken } from '../reading/answering.ts';
import { answerCards } from '../reading/thread-cards.ts';
import type { SaidInChannel } from './in-channel.ts';

/** The week of a team's open thread in which somebody of the team writes; undefined elsewhere. */
export async function weekOfThread({ db }: Pick<Deps, 'db'>, said: SaidInChannel): Promise<string | undefined> {
  const { workspaceId, channelId, threadTs, userId } = said;
  if (threadTs === null) return undefined;
  const thread = await openThreadAt(db, workspaceId, { channelId, ts: threadTs });
  if (!thread || !(await isInTeam(db, workspaceId, { teamId: thread.teamId, userId }))) return undefined;
  return thread.week;
}

/**
 * Reads a reply in a team's thread of a week: what they will do, or what became of it, is shown to them alone as it was understood.
 * Undefined for talk, and for what tells something else.
 */
export async function threadAnswers({ ask, said }: Spoken, week: string): Promise<Answering | undefined> {
  const answers = readThreadAnswers(said.text, ask.said);
  const cards = answers.length > 0 ? await answerCards(ask, answers, mondayOf(week)) : [];
  return cards.length > 0 ? (tx) => once(tx, ask, { says: cards }) : undefined;
}
