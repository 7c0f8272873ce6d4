import { namesFor } from '../../../ai/names.ts';
import { openingLine } from '../../../ai/opening-line.ts';
import { coachingOf } from '../../../domain/coach-settings.ts';
import type { Digest } from '../../../domain/digest.ts';
import { unescaped } from '../../../domain/text/clean.ts';
import { isToldMayBeWrong } from '../../../store/may-be-wrong.ts';
import { namesKnownTo } from '../../../store/names-known.ts';
import type { Block } from '../../message.ts';
import { plain, words } from '../../plain.ts';
import { evidence, findingLine } from '../../views/finding.ts';
import { inWordsBlocks } from '../../views/in-words.ts';
import { promptBlocks } from '../../views/prompt.ts';
import type { Ask } from '../subcommand.ts';

/** Items whose evidence is sent with the prompt. */
const ITEMS = 3;

/** The line that opens the digest's prompt, in a model's words; nothing where there is no model, no prompt or no answer. */
export async function openingBlocks(ask: Ask, digest: Digest): Promise<Block[]> {
  const { db, model, actor, member, workspace, said, now } = ask;
  const { prompt, items } = digest;
  // A choice of a focus is a list: it needs no line, and is answered by a button.
  if (!model || !prompt || prompt.is === 'choose-focus') return [];
  const today = said.at.toPlainDate();
  const blocks = promptBlocks(prompt, items[0]).filter(({ type }) => type === 'section');
  const facts = [
    ...(prompt.is === 'finding' ? [evidence(prompt.finding, today)] : []),
    ...items.slice(0, ITEMS).map((item) => findingLine(item, today)),
  ];
  const names = namesFor(await namesKnownTo(db, actor), coachingOf(workspace.coaching).namesToModel);
  const line = await openingLine(model, {
    prompt: plain({ blocks }),
    facts: facts.map((fact) => unescaped(words(fact))),
    names,
  });
  return line.is === 'answer' ? inWordsBlocks(line.value, await isToldMayBeWrong(db, member, today, now)) : [];
}
