import { z } from 'zod';
import { type Answered, noAnswer } from './answered.ts';
import { ungrounded } from './grounded.ts';
import type { Model } from './model.ts';
import type { Names } from './names.ts';
import { asData, type Question, textFor } from './question.ts';

/** The most characters of a buyer's line, and of what is said of an exchange. */
export const LINE_MAX = 240;

/** Characters of one line and of a play that are sent. */
const CHARACTERS = 600;

/** One line of a practice, as it was said. */
export type Line = { by: 'rep' | 'buyer'; text: string };

/** A practice: the situation, the play it is held against, the marks of a good line, and what was said so far. */
export type Practised = {
  scenario: { name: string; situation: string };
  play: string | null;
  marks: readonly string[];
  said: readonly Line[];
  names: Names;
};

const LINE = z.object({ line: z.string() });

const BUYER = `Play the buyer in this "situation", in a practice call with a sales rep. Write only the buyer's next line, as people speak, in at
most two sentences and ${LINE_MAX} characters. Be civil and hard to convince: hold the objection until the rep earns a step, then give
a little. With no line of the rep's yet, open with the objection. You are the buyer and know no play: give no advice and no praise. Name
no company, product or person.`;

/** The buyer's next line, or why there is none. */
export async function buyersLine(model: Model, practised: Practised): Promise<Answered<string>> {
  const question = buyersQuestion(practised);
  const reply = await model.ask(question);
  if (reply.is === 'no-answer') return reply;
  const line = reply.value.line.trim();
  if (line === '') return noAnswer('other-shape');
  if (line.length > LINE_MAX) return noAnswer('too-long');
  const shown = practised.names.show(line, asData(question.data));
  return shown === null ? noAnswer('unknown-name') : { is: 'answer', value: shown };
}

export function buyersQuestion({ scenario, said, names }: Practised): Question<z.infer<typeof LINE>> {
  return {
    name: 'buyer',
    task: BUYER,
    data: { situation: names.hide(scenario.situation), said: sent(said, names) },
    reply: LINE,
    mostTokens: 150,
  };
}

const SCORE = z.object({ met: z.array(z.string()), action: z.boolean(), say: z.string() });

const JUDGE = `A sales rep practised this "situation" with a buyer. Hold only the lines of "rep" against "marks" and "play", the rep's own.
Put into "met" the keys of the marks that those lines meet, such as M1; a mark that is only promised or half said is not met. Set "action"
to whether they did what the play says they will do. In "say", in at most ${LINE_MAX} characters, write the one change that would help
most, with words to say; where everything is met, what worked.`;

/** What an exchange met: the marks by their places in the list, the play's own action, and one thing to change. */
export type Score = { met: number[]; action: boolean; say: string };

/** The score of an exchange, or why there is none. */
export async function scoreOf(model: Model, practised: Practised): Promise<Answered<Score>> {
  const question = scoreQuestion(practised);
  const reply = await model.ask(question);
  if (reply.is === 'no-answer') return reply;
  const { met, action, say } = reply.value;
  const places = [...new Set(met)].map((key) => keysOf(practised.marks).indexOf(key));
  if (places.includes(-1) || say.trim() === '') return noAnswer('other-shape');
  if (say.length > LINE_MAX) return noAnswer('too-long');
  const given = asData(question.data);
  const why = ungrounded(say, given);
  if (why) return noAnswer(why);
  const shown = practised.names.show(say.trim(), given);
  if (shown === null) return noAnswer('unknown-name');
  return { is: 'answer', value: { met: places.sort((a, b) => a - b), action, say: shown } };
}

export function scoreQuestion({ scenario, play, marks, said, names }: Practised): Question<z.infer<typeof SCORE>> {
  const keys = keysOf(marks);
  return {
    name: 'score',
    task: JUDGE,
    data: {
      situation: names.hide(scenario.situation),
      play: play === null ? null : textFor(names, play, CHARACTERS),
      marks: Object.fromEntries(marks.map((mark, at) => [keys[at], mark])),
      said: sent(said, names),
    },
    reply: SCORE,
    mostTokens: 250,
  };
}

function keysOf(marks: readonly string[]): string[] {
  return marks.map((_, at) => `M${at + 1}`);
}

function sent(said: readonly Line[], names: Names): Line[] {
  return said.map(({ by, text }) => ({ by, text: textFor(names, text, CHARACTERS) }));
}
