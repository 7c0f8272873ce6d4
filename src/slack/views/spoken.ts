import type { SpokenCommand } from '../../domain/text/spoken/command.ts';
import type { TimeOff } from '../../domain/time-off.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { count, day, escapeAround, shorten } from '../wording.ts';
import { bold } from './saved.ts';

/** The most of a command that is shown. */
const COMMAND = 300;

/** To somebody who asks in words for what changes something: the command that does it, to be sent. */
export function sendIt({ command, text }: Pick<SpokenCommand, 'command' | 'text'>): Message {
  const typed = shorten(`/${command} ${text}`.trim(), COMMAND).replace(/[\u202a-\u202e\u2066-\u2069]|`/g, '');
  return { text: escapeAround(`That takes the command, so that nothing changes by a slip. Send: \`${typed}\``) };
}

/** To somebody who says that they have time off: the form for it, filled in. */
export function timeOffMeant(off: TimeOff | null, today: Temporal.PlainDate): Message {
  const when = off ? `: off from ${day(off.from, today)}${off.until ? `, back ${day(off.until, today)}` : ''}` : '';
  const text = `Time off${when}? Save it, and I stay quiet and those days do not count. \`/coach away\` does the same.`;
  const value = JSON.stringify(off ? { from: off.from.toString(), until: off.until?.toString() ?? null } : {});
  return { text, blocks: [section(text), actions(button('Time off…', ACTION.openAway, value, 'primary'))] };
}

/** To somebody who wants to know who sees what they write. `byModel`: a language model reads some of it. */
export function whoSeesIt(byModel: boolean): Message {
  const model = byModel ? ' Some of it is read by the language model that your workspace set up.' : '';
  return {
    text: [
      `What you write here only you and I read.${model} What I save of it, your managers and admins can see: deals with your words on them, work, commitments, plays. Your team sees wins, and commitments in its thread.`,
      'Nobody but you sees: practice, what I asked about a cause outside, and “did you do it?”.',
      '`/coach mirror` shows your figures as your manager sees them. `/coach data`, or your Home tab, shows all that is stored about you.',
    ].join('\n'),
  };
}

/** To somebody who has had enough. */
export function turnItDown(): Message {
  return {
    text: 'Fair enough, I will keep it short: `/coach settings intensity gentle` makes me quieter, `/coach away until monday` stops me until then.',
  };
}

/** To somebody who answers a list by the number of a line: where that is done; `name` is its deal's. */
export function pressThere({ line, of, name }: { line: number; of: number; name: string | null }): Message {
  if (line < 1 || line > of) return { text: `That list has ${count(of, 'line')}, so I changed nothing.` };
  const which = name === null ? `Line ${line}` : `Line ${line} is ${bold(name)}; it`;
  return { text: `${which} is answered by the buttons under it, above: one press. I changed nothing yet.` };
}
