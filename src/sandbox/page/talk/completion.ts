import type { Desk } from '../../web/wire.ts';

/** Something that could be typed here: what it says in the list, and the text and selection it leaves. */
export type Offer = { key: string; label: string; detail: string; text: string; from: number; to: number };

/** What fits to what is typed up to the caret. `first`: the offer that Enter takes at once, or -1. `hint`: a line to read only. */
export type Completion = { offers: Offer[]; first: number; hint: string | null };

const NONE: Completion = { offers: [], first: -1, hint: null };
const MOST = 8;

/** What Slack would offer under this text: commands, their lines, people or channels. */
export function completionOf(text: string, caret: number, desk: Pick<Desk, 'commands' | 'people' | 'places'>) {
  if (text.startsWith('/')) return text.includes('\n') ? NONE : commandCompletion(text, desk.commands);
  return nameCompletion(text, caret, desk);
}

function commandCompletion(text: string, commands: Desk['commands']): Completion {
  const [command = '', subcommand, ...more] = text.split(' ');
  if (subcommand === undefined) {
    const fitting = commands.filter((one) => one.command.startsWith(command.toLowerCase()));
    const offers = fitting.map((one) => offer(one.command, one.description, `${one.command} `));
    const isWhole = fitting.some((one) => one.command === command);
    return { offers, first: isWhole ? -1 : 0, hint: null };
  }
  const lines = commands.find((one) => one.command === command)?.lines ?? [];
  const wordsOf = (usage: string) => usage.split(' ')[1] ?? '';
  if (more.length > 0) {
    const line = lines.find(({ usage }) => wordsOf(usage) === subcommand);
    return { ...NONE, hint: line ? `${line.usage}  ·  ${line.summary}` : null };
  }
  const offers = lines
    .filter(({ usage }) => usage.includes(' ') && wordsOf(usage).startsWith(subcommand.toLowerCase()))
    .map(({ usage, summary }) => ({ ...offer(usage, summary, usage), from: beginOfExample(usage) }));
  return { offers, first: -1, hint: null };
}

/** What follows the subcommand is an example: it stands selected, to be typed over. A number is an example already. */
function beginOfExample(usage: string): number {
  const [command = '', subcommand = ''] = usage.split(' ');
  const words = /^\p{L}+$/u.test(subcommand) ? `${command} ${subcommand} ` : `${command} `;
  return Math.min(words.length, usage.length);
}

function nameCompletion(text: string, caret: number, { people, places }: Pick<Desk, 'people' | 'places'>) {
  const before = text.slice(0, caret);
  const [, sign, typed = ''] = /(?:^|\s)([@#])([\p{L}\p{N}._-]*)$/u.exec(before) ?? [];
  if (sign === undefined) return NONE;
  const names =
    sign === '@'
      ? botsFirst(people).map(({ name, realName }) => [name, realName] as const)
      : places.filter(({ kind }) => kind === 'channel').map(({ name }) => [name, 'Channel'] as const);
  const begin = before.slice(0, caret - typed.length);
  const offers = names
    .filter((both) =>
      both
        .join(' ')
        .toLowerCase()
        .split(' ')
        .some((word) => word.startsWith(typed.toLowerCase())),
    )
    .slice(0, MOST)
    .map(([name, detail]) => {
      const written = `${begin}${name} `;
      return {
        ...offer(`${sign}${name}`, detail, written + text.slice(caret)),
        from: written.length,
        to: written.length,
      };
    });
  return { offers, first: 0, hint: null };
}

/** Who is called most often is offered first. */
function botsFirst(people: Desk['people']): Desk['people'] {
  return people.toSorted((one, other) => Number(other.isBot) - Number(one.isBot));
}

function offer(label: string, detail: string, text: string): Offer {
  return { key: label, label, detail, text, from: text.length, to: text.length };
}
