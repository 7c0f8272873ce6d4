import { section } from '../blocks.ts';
import { type Command, usageOf } from '../commands/subcommand.ts';
import type { View } from '../message.ts';
import { plain } from '../modals/inputs.ts';

/** Every command with its uses, on a page. */
export function helpPage(commands: readonly Command[]): View {
  return {
    type: 'modal',
    title: plain('What you can say'),
    close: plain('Done'),
    blocks: [
      section('In any channel, or in my messages. Only you see what I answer.'),
      ...commands.map((command) => section(usageOf(command).text)),
    ],
  };
}
