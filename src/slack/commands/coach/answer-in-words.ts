import { type Asked, answerInWords } from '../../../ai/answer.ts';
import { dealFacts, dealsSent } from '../../../ai/deal-facts.ts';
import { scenarioMeant } from '../../../ai/doubtful.ts';
import { type Nameable, type NamedDeal, namesFor } from '../../../ai/names.ts';
import { coachingOf } from '../../../domain/coach-settings.ts';
import type { Answer } from '../../../domain/play.ts';
import type { Scenario } from '../../../domain/scenario.ts';
import { isToldMayBeWrong } from '../../../store/may-be-wrong.ts';
import { namesKnownTo } from '../../../store/names-known.ts';
import { snapshotsOf } from '../../../store/snapshots.ts';
import { section } from '../../blocks.ts';
import type { Block, Message } from '../../message.ts';
import { inWordsBlocks } from '../../views/in-words.ts';
import type { Ask } from '../subcommand.ts';

/** What a rep asked, and the plays that the built-in answer shows; `scenario` is null where none was found. */
export type Question = {
  question: string;
  scenario: Pick<Scenario, 'name' | 'situation'> | null;
  answers: readonly Answer[];
};

/** An answer in a model's words, to stand before the plays; null where the built-in answer stands alone. Writes nothing of theirs. */
export async function inWords(ask: Ask, { question, scenario, answers }: Question): Promise<Block[] | null> {
  const { db, model, actor, member, workspace, now, said } = ask;
  if (!model || question.trim() === '') return null;
  const { workspaceId, userId } = member;
  const [snapshot, known] = await Promise.all([
    snapshotsOf(db, workspaceId, [userId], now).then((all) => all.get(userId)),
    namesKnownTo(db, actor),
  ]);
  const sent = snapshot ? dealsSent(snapshot.deals) : [];
  const names = namesFor(knownFirst(sent, known), coachingOf(workspace.coaching).namesToModel);
  const asked: Asked = {
    question,
    situation: scenario ? `${scenario.name}. ${scenario.situation}` : null,
    plays: answers.map(({ from, text, proof }) => ({ from, text, proof })),
    deals: snapshot ? dealFacts(snapshot, now, names) : [],
    names,
  };
  const answer = await answerInWords(model, asked);
  if (answer.is === 'no-answer') return null;
  return inWordsBlocks(answer.value, await isToldMayBeWrong(db, member, said.at.toPlainDate(), now));
}

/** A built-in answer with a model's words before it, where there are any. */
export function withWords(words: Block[] | null, built: Message): Message {
  return words ? { text: built.text, blocks: [...words, ...(built.blocks ?? [section(built.text)])] } : built;
}

/** The one of these scenarios that a model takes the words to be about; null where of none, or where there is no answer. */
export async function scenarioInWords(
  ask: Ask,
  words: string,
  scenarios: readonly Scenario[],
): Promise<Scenario | null> {
  const { db, model, actor, workspace } = ask;
  if (!model) return null;
  const names = namesFor(await namesKnownTo(db, actor), coachingOf(workspace.coaching).namesToModel);
  const meant = await scenarioMeant(model, words, scenarios, names);
  return meant.is === 'answer' ? (scenarios.find(({ key }) => key === meant.value) ?? null) : null;
}

/** The rep may write of any deal of theirs: all have codes, and those whose facts are sent the first. */
function knownFirst(sent: readonly NamedDeal[], { deals, people }: Nameable): Nameable {
  const ids = new Set(sent.map(({ id }) => id));
  return { deals: [...sent, ...deals.filter(({ id }) => !ids.has(id))], people };
}
