import type { Message } from '../message.ts';
import { excerpt } from '../wording.ts';

/** What to say to Sideline, for somebody who wrote to it. */
export function welcome(name: string): Message {
  return {
    text: [
      `Hi ${excerpt(name, 40)}. I read commands, here or in any channel; only you see my answers:`,
      '`/deal new Globex $25k from webform`  opens a deal',
      '`/deal update globex proposal 40k next send MSA by fri`  says what changed and what you do next',
      '`/log 12 calls 3 emails`  counts your work',
      '`/commit call 20 prospects by friday`  says what you will do, by when',
      '`/coach they say it is too expensive`  finds your play · `/coach`  what to do now',
      '`/deal`  your open deals · `/deal help`, `/log help`, `/commit help` and `/coach help` for the rest',
      'Each morning I hold up what you said you would do that day.',
    ].join('\n'),
  };
}
