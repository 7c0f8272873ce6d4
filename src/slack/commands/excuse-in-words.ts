import { isExcuse } from '../../ai/doubtful.ts';
import { namesFor } from '../../ai/names.ts';
import { coachingOf } from '../../domain/coach-settings.ts';
import { isDoubtfulExcuse } from '../../domain/text/excuse/doubtful.ts';
import { readExcuse } from '../../domain/text/excuse.ts';
import { namesKnownTo } from '../../store/names-known.ts';
import type { Ask } from './subcommand.ts';

/** Whether words put the cause outside: by our own rules, and only where these are in doubt by a model. No answer of it means no. */
export async function saysExcuse({ db, model, actor, workspace }: Ask, text: string): Promise<boolean> {
  if (readExcuse(text)) return true;
  if (!model || !isDoubtfulExcuse(text)) return false;
  const names = namesFor(await namesKnownTo(db, actor), coachingOf(workspace.coaching).namesToModel);
  const found = await isExcuse(model, text, names);
  return found.is === 'answer' && found.value;
}
