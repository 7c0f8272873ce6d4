import type { Logger } from 'pino';
import type { Model } from '../../ai/model.ts';
import type { Through } from '../../domain/act.ts';
import type { WorkCalendar } from '../../domain/calendar.ts';
import type { Deal } from '../../domain/deal.ts';
import { nearestWord } from '../../domain/text/nearest.ts';
import type { Said } from '../../domain/text/said.ts';
import type { Act } from '../../store/acts.ts';
import type { Db } from '../../store/db.ts';
import type { Caller } from '../../store/members.ts';
import type { Message, View } from '../message.ts';
import type { Doubt, Fit } from '../views/which-deal.ts';
import { excerpt } from '../wording.ts';

/** What somebody asked for, with everything a subcommand needs to answer. `chosen` is the deal picked by button. */
export type Ask = Caller & {
  db: Db;
  now: Temporal.Instant;
  said: Said;
  text: string;
  chosen: number | null;
  through: Through;
  heard: string;
  /** For what goes wrong beside an answer and must not keep it. */
  log: Logger;
  /** A model, within their workspace's budget; null where there is none. */
  model: Model | null;
  /** Another member, met now if need be. Throws UserError for guests and strangers. */
  meet: (userId: string) => Promise<Caller>;
  /** Themselves as an admin; where they open the set-up, also if Slack made them one since we met. Throws UserError that names whom to ask. */
  asAdmin: (opens?: 'opens-set-up') => Promise<Caller>;
};

/** A message to the caller alone, or a modal to open. */
export type Reply = { message: Message } | { modal: View };

/** A line of help. */
export type Line = { usage: string; summary: string };

/** `meant`: other words that people try for it, each with what to write instead. */
export type Subcommand = Line & {
  name: string;
  meant?: Readonly<Record<string, string>>;
  run: (ask: Ask) => Promise<Reply>;
};

/** What a command does with words that name no subcommand. `meant` says which subcommand they may be a slip of; null where none. */
export type Otherwise = Line & { run: (ask: Ask, meant: Message | null) => Promise<Reply> };

/** One slash command: its help, and what it answers. */
export type Command = { name: string; lines: readonly Line[]; run: (ask: Ask) => Promise<Reply> };

/** Thrown where words could mean two deals, or almost mean one; the router asks which, with buttons, and nothing has changed. */
export class WhichDeal extends Error implements Doubt {
  override name = 'WhichDeal';
  readonly words: string;
  readonly candidates: Deal[];
  readonly fit: Fit;
  constructor(words: string, candidates: Deal[], fit: Fit = 'fits') {
    super('it is not certain which deal is meant');
    this.words = words;
    this.candidates = candidates;
    this.fit = fit;
  }
}

/** The days of whoever asks, with the workspace's holidays where they have none of their own. */
export function calendarOf({ member, workspace }: Pick<Ask, 'member' | 'workspace'>): WorkCalendar {
  return { ...member, country: member.country ?? workspace.country };
}

/** The act of this ask, to be written with its effect. */
export function actOf(ask: Ask, note: string | null = null): Act {
  const { actor, through, now, heard } = ask;
  return { by: actor.userId, through, at: now, recordedAt: now, heard, note };
}

/**
 * A command made of subcommands: the first word chooses, no words at all are `bare`. Unknown ones go to `otherwise`, or get the
 * usage.
 */
export function withSubcommands(
  name: string,
  bare: Subcommand,
  subcommands: readonly Subcommand[],
  otherwise?: Otherwise,
): Command {
  const command: Command = {
    name,
    lines: otherwise ? [...subcommands, otherwise] : subcommands,
    async run(ask) {
      const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(ask.text) ?? [];
      if (word === '') return bare.run(ask);
      const found = subcommands.find((subcommand) => subcommand.name === word.toLowerCase());
      if (found) return found.run({ ...ask, text: rest });
      const unknown = unknownWord(command, word, subcommands);
      return otherwise ? otherwise.run(ask, unknown.isNear ? unknown.message : null) : { message: unknown.message };
    },
  };
  return command;
}

/** Runs a command; `help` is answered with its usage. */
export async function runCommand(command: Command, ask: Ask): Promise<Reply> {
  return ask.text.toLowerCase() === 'help' ? { message: usageOf(command) } : command.run(ask);
}

/** The command's help: a line a use. */
export function usageOf(command: Command): Message {
  const lines = command.lines.map(({ usage, summary }) => `\`${usage}\`  ${summary}`);
  return { text: [`*${command.name}*`, ...lines].join('\n') };
}

function unknownWord(command: Command, word: string, subcommands: readonly Subcommand[]) {
  const typed = word.toLowerCase();
  const names = subcommands.map(({ name }) => name);
  const instead = subcommands.flatMap(({ meant = {} }) => (Object.hasOwn(meant, typed) ? [meant[typed]] : []))[0];
  const near = instead ?? nearestWord(typed, names);
  const isDeal = !near && subcommands.some(({ name }) => name === 'show');
  const look = isDeal ? ` To see a deal: \`${command.name} show ${excerpt(word, 40)}\`.` : '';
  const meant = near ? ` Did you mean \`${command.name} ${near}\`?` : look;
  const message: Message = { text: `I do not know "${excerpt(word, 40)}".${meant}\n\n${usageOf(command).text}` };
  return { message, isNear: near !== undefined };
}
