import type { Message } from '../message.ts';
import { excerpt } from '../wording.ts';

/** What to say to Sideline, for somebody who wrote to it. */
export function welcome(name: string): Message {
  return {
    text: [
      `Hi ${excerpt(name, 40)}. Write to me as you talk; what I am sure of I save at once, and \`undo\` takes it back:`,
      '“Acme moved to proposal, 40k, sending MSA Friday” · “12 calls, 3 emails” · “new one: Globex, 25k, from webform”',
      'The same as commands, here or in any channel; only you see my answers:',
      '`/deal update globex proposal 40k next send MSA by fri` · `/deal new Globex $25k from webform`',
      '`/log 12 calls 3 emails` · `/commit call 20 prospects by friday`',
      '`/coach they say it is too expensive`  finds your play · `/coach`  what to do now',
      '`/deal`  your open deals · `/deal help`, `/log help`, `/commit help` and `/coach help` for the rest',
      'Each morning I hold up what you said you would do that day.',
    ].join('\n'),
  };
}

/** A greeting given back, to somebody who has seen the long one. */
export function hello(name: string): Message {
  return {
    text: [
      `Hi ${excerpt(name, 40)}. Write to me as you talk: “Acme moved to proposal, 40k, sending MSA Friday”. \`undo\` takes it back.`,
      '`/coach` says what to do now, `help` shows the rest.',
    ].join('\n'),
  };
}
