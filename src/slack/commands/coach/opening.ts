import { namesFor } from '../../../ai/names.ts';
import { openingLine } from '../../../ai/opening-line.ts';
import { coachingOf } from '../../../domain/coach-settings.ts';
import type { Digest } from '../../../domain/digest.ts';
import { isToldMayBeWrong } from '../../../store/may-be-wrong.ts';
import { namesKnownTo } from '../../../store/names-known.ts';
import type { Block } from '../../message.ts';
import { openingAbout } from '../../opening.ts';
import { inWordsBlocks } from '../../views/in-words.ts';
import type { Ask } from '../subcommand.ts';

/** The line that opens the digest's prompt, in a model's words; nothing where there is no model, no prompt or no answer. */
export async function openingBlocks(ask: Ask, digest: Digest): Promise<Block[]> {
  const { db, model, actor, member, workspace, said, now } = ask;
  const today = said.at.toPlainDate();
  const about = model && openingAbout(digest, today);
  if (!model || !about) return [];
  const names = namesFor(await namesKnownTo(db, actor), coachingOf(workspace.coaching).namesToModel);
  const line = await openingLine(model, { ...about, names });
  return line.is === 'answer' ? inWordsBlocks(line.value, await isToldMayBeWrong(db, member, today, now)) : [];
}
