import type { Answer } from '../../domain/play.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { actions, button, context, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block, Message } from '../message.ts';
import { capital, count, excerpt } from '../wording.ts';
import { MAY_BE_WRONG } from './in-words.ts';
import { quoted, WHOSE_PLAY } from './play-answer.ts';
import { KEPT_FOR_YOU } from './practice.ts';

/** Longest first, so that the other fits: a section holds 3000 characters. */
const LINE_SHOWN = 900;
const MARK_SHOWN = 120;

/** What opens a practice with a buyer. The play stays out of sight: it is said from memory. */
export function practiceOpened({ name, situation }: Scenario, exchanges: number): Message {
  const text = `*Practice: ${excerpt(name, 80)}*\n${excerpt(situation, 200)}`;
  const how = `I play the buyer. Answer in this thread as you would on the call. \`done\` ends it, or ${count(exchanges, 'line')} of yours.`;
  return {
    text: `${text}\n${how}`,
    blocks: [section(text), section(how), context(`${KEPT_FOR_YOU} The buyer is a model.`)],
  };
}

/** The answer to the command that began it. */
export function practiceBegun(name: string): Message {
  return { text: `Your practice of *${excerpt(name, 80)}* is in our DM. Answer the buyer in the thread there.` };
}

/** What the buyer says. */
export function buyerSays(line: string): Message {
  return { text: `“${excerpt(line, LINE_SHOWN)}”` };
}

/** What a practice is held against. */
export type HeldAgainst = { scenario: Scenario; used: Answer | undefined };

/** The score: the marks that were said and missed, the play's own action, and one thing to change. `isTold`: it may be wrong. */
export function practiceScored(
  { scenario, used }: HeldAgainst,
  { met, action, say }: { met: readonly number[]; action: boolean; say: string },
  isTold: boolean,
): Message {
  const marks = scenario.contains.map((mark, at) => `${met.includes(at) ? '✓' : '–'} ${excerpt(mark, MARK_SHOWN)}`);
  const score = `*${excerpt(scenario.name, 80)}*: ${met.length} of ${count(scenario.contains.length, 'mark')} said.`;
  const done = action ? 'You did what it says.' : 'What it says was not done yet.';
  const blocks: Block[] = [
    section([score, ...marks].join('\n')),
    ...(used ? [section(`Held against ${WHOSE_PLAY[used.from]}:\n>${quoted(used.text)}\n${done}`)] : []),
    section(excerpt(say, LINE_SHOWN)),
    context(isTold ? `${KEPT_FOR_YOU} ${MAY_BE_WRONG}` : KEPT_FOR_YOU),
  ];
  return { text: `${score} ${excerpt(say, LINE_SHOWN)}`, blocks };
}

/** Practice goes on without the buyer: the last line beside the play, and the marks to tick. `line` is null where nothing was said. */
export function practiceWithoutBuyer({ used }: HeldAgainst, practice: number, line: string | null): Message {
  if (line === null) return { text: 'Nothing was said yet, so there is nothing to look at. Your practice is over.' };
  const said = `*What you said last*\n>${excerpt(line, LINE_SHOWN)}`;
  const play = used ? `*${capital(WHOSE_PLAY[used.from])}*\n>${quoted(used.text)}` : 'There is no play for it yet.';
  const lead = 'The buyer cannot answer just now, so look at it yourself.';
  return {
    text: `${lead} ${said}`,
    blocks: [
      section(lead),
      section(said),
      section(play),
      actions(button('Tick what I missed', ACTION.lookAtPractice, String(practice), 'primary')),
      context(KEPT_FOR_YOU),
    ],
  };
}

/** For whoever writes on in a practice that has ended. */
export function practiceOver(name: string): Message {
  return { text: `This practice is over. Another one: \`/coach practice ${excerpt(name, 60).toLowerCase()}\`` };
}

/** For a message without words. */
export const SAY_IT = { text: 'Say it in words, as you would on the call.' } satisfies Message;
