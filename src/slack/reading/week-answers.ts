import { isoWeek } from '../../domain/calendar.ts';
import { mondayOf } from '../../domain/team-week.ts';
import { readThreadAnswers } from '../../domain/text/thread-answer.ts';
import { partAt } from '../../store/thread-parts.ts';
import { isThreadClosed } from '../../store/threads.ts';
import { type Answering, once, type Spoken } from './answering.ts';
import { answerCards } from './thread-cards.ts';
import type { Understood } from './understand.ts';

/**
 * Cards for what somebody says of their commitments in the DM: under their part of the week, which private teams have there, whatever a
 * thread of the week takes; elsewhere what became of those they have, where it tells nothing else. Undefined for all other words.
 */
export async function weekAnswers({ ask, said }: Spoken, { reading }: Understood): Promise<Answering | undefined> {
  const week = await weekOfPart({ ask, said });
  if (!week && (reading.updates.length > 0 || (reading.talk ?? 'other') !== 'other')) return undefined;
  const answers = readThreadAnswers(said.text, ask.said).filter(({ is }) => week !== null || is !== 'commitment');
  if (answers.length === 0) return undefined;
  const cards = await answerCards(ask, answers, mondayOf(week ?? isoWeek(ask.said.at.toPlainDate())));
  return cards.length > 0 ? (tx) => once(tx, ask, { says: cards }) : undefined;
}

/** The week whose open part of theirs the message stands under; null where it stands elsewhere. */
async function weekOfPart({ ask, said }: Spoken): Promise<string | null> {
  const { channelId, threadTs } = said;
  if (threadTs === null) return null;
  const { workspaceId, userId } = ask.actor;
  const part = await partAt(ask.db, workspaceId, { channelId, ts: threadTs });
  if (part?.userId !== userId || (await isThreadClosed(ask.db, workspaceId, part))) return null;
  return part.week;
}
