import type { Talk } from '../../domain/reading.ts';
import type { Message } from '../message.ts';
import { escapeAround, excerpt } from '../wording.ts';
import { withUndo } from './saved.ts';

const LIKE = '“Acme moved to proposal, 40k, sending MSA Friday” or “12 calls, 3 emails”';

const SAYS: Record<Exclude<Talk, 'question'>, string> = {
  thanks: 'Any time 👍',
  joke: '🙂 I saved nothing of that.',
  order: `I take no orders in a message: I write down what happened, so I changed nothing. Tell me what did, like ${LIKE}.`,
  supposed: `That may still happen, so I saved nothing. Once it has, tell me like ${LIKE}.`,
  quoted: `I took that for somebody else's words, so I saved nothing. In yours, like ${LIKE}.`,
  elses: `That reads like a colleague's work, or a deal I do not know, so I saved nothing. If it is yours, open it: “new one: Vandelay, 15k”.`,
  foreign: `I read English only, so I saved nothing. In English, like ${LIKE}.`,
  other: `I saw no update in that, so I saved nothing. Write as you talk, like ${LIKE}. \`help\` shows the rest.`,
};

/** The same to who was told lately how to write one. */
const AGAIN: Partial<Record<Talk, string>> = {
  order: 'That was an order, and I only write down what happened. Nothing changed.',
  supposed: 'That may still happen, so I saved nothing. Tell me once it has.',
  quoted: "I took that for somebody else's words, so I saved nothing.",
  foreign: 'English is all I read, so I saved nothing of that.',
  other: 'No update in that either, so nothing is saved. Name the deal and what changed; `help` shows how.',
};

/** To somebody whose message tells no update: what it was taken for, and how to tell one; shorter where that was said lately (`isAgain`). */
export function notAnUpdate(talk: Talk, isAgain = false): Message {
  if (talk === 'question') return noAnswer(null);
  return { text: (isAgain ? AGAIN[talk] : undefined) ?? SAYS[talk] };
}

/** To a question for which there is no play; `deal` is the one that it names. */
export function noAnswer(deal: string | null): Message {
  const look = deal === null ? '`/deal` lists your deals' : `\`/deal show ${excerpt(deal, 60)}\` shows that deal`;
  return {
    text: `I have no answer to that. ${look}, \`/coach\` says what to do now, and for a situation ask like “they say it is too expensive”.`,
  };
}

/** To whoever logs a message that tells no update. */
export function nothingToLog(): Message {
  return { text: `I saw no update in that message, so I saved nothing. I read what is written like ${LIKE}.` };
}

/** To whoever logs a message of which something is saved already; with Undo. */
export function savedBefore({ updates }: { updates: readonly { act: number | null }[] }): Message {
  const text = 'I saved that message before. Nothing changed.';
  const act = updates.find((one) => one.act !== null)?.act;
  return act ? withUndo(text, act) : { text };
}

/** To somebody whose words are about a deal that is not theirs to change, or has ended: `why` says so. */
export function isTheirs(why: string): Message {
  return { text: escapeAround(`${why} I changed nothing.`) };
}
