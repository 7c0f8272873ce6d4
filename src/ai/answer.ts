import { z } from 'zod';
import type { PlaySource } from '../domain/play.ts';
import { type Proof, timesMet } from '../domain/run.ts';
import { type Answered, noAnswer } from './answered.ts';
import { ungrounded } from './grounded.ts';
import type { Model } from './model.ts';
import type { Names } from './names.ts';
import { asData, type Question, textFor, withLegend } from './question.ts';

/** The most characters of an answer: more is not read on a phone. */
export const ANSWER_MAX = 600;

/** Characters of a rep's question and of a play that are sent. */
const CHARACTERS = 1_000;

const REPLY = z.object({ answer: z.string(), names: z.array(z.string()) });

const TASK = `A sales rep asked "question". Answer as their coach would, in at most ${ANSWER_MAX} characters: say first what to do or say next, in
words they can use, then at most one reason. Build on "plays", the first that fits first: "mine" is the rep's own, and better than
"colleague", "team" and "standard". Where "deals" help, name the one deal that matters and its next step. End with one question or one
step, not with both. If the question is not about selling, say in one sentence what you can help with.
Put into "names" every deal, company or person that your answer names, as you wrote it.`;

/** What an answer is made of: the rep's words, the plays for what they are about, and facts of their deals. */
export type Asked = {
  question: string;
  situation: string | null;
  plays: readonly { from: PlaySource; text: string; proof: Proof }[];
  deals: readonly Record<string, unknown>[];
  names: Names;
};

/** An answer in the coach's words, with real names, or why there is none. Every number and every name in it was given. */
export async function answerInWords(model: Model, asked: Asked): Promise<Answered<string>> {
  const question = answerQuestion(asked);
  const reply = await model.ask(question);
  if (reply.is === 'no-answer') return reply;
  const { answer, names } = reply.value;
  const said = answer.trim();
  if (said === '') return noAnswer('other-shape');
  if (said.length > ANSWER_MAX) return noAnswer('too-long');
  const given = asData(question.data);
  const why = ungrounded(said, given);
  if (why) return noAnswer(why);
  const own = given.toLowerCase();
  if (names.some((name) => name !== '' && !own.includes(name.toLowerCase()))) return noAnswer('unknown-name');
  const shown = asked.names.show(said, given);
  return shown === null ? noAnswer('unknown-name') : { is: 'answer', value: shown };
}

/** What is asked, with names as they may be sent. */
export function answerQuestion({ question, situation, plays, deals, names }: Asked): Question<z.infer<typeof REPLY>> {
  const data = {
    question: textFor(names, question, CHARACTERS),
    ...(situation === null ? {} : { situation: names.hide(situation) }),
    plays: plays.map(({ from, text, proof }) => ({
      from,
      play: textFor(names, text, CHARACTERS),
      ...(timesMet(proof) > 0 ? { done: proof.done, notDone: proof.notDone, of: timesMet(proof) } : {}),
    })),
    deals,
  };
  return { name: 'answer', task: TASK, data: withLegend(data, names), reply: REPLY, mostTokens: 400 };
}
