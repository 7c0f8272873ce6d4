import { type Asker, commandIn, type SpokenCommand } from '../../domain/text/spoken/command.ts';
import { dealsNamed } from '../../store/deal-search.ts';
import { namesKnownTo } from '../../store/names-known.ts';
import { orWhichDeal } from '../commands/answer.ts';
import { ALL } from '../commands/choose-deal.ts';
import { coach } from '../commands/coach.ts';
import { commit } from '../commands/commit.ts';
import { deal } from '../commands/deal.ts';
import { type Ask, type Reply, runCommand } from '../commands/subcommand.ts';
import type { Message } from '../message.ts';
import { sendIt } from '../views/spoken.ts';
import { type Answered, type Answering, once, type Spoken } from './answering.ts';

const COMMANDS = { deal, coach, commit } as const;

/** What answers a command in words: what only shows something is shown; for what writes, the command to send. Undefined for other words. */
export async function spokenCommand({ ask }: Spoken): Promise<Answering | undefined> {
  const command = commandIn(ask.text, await askerOf(ask));
  if (!command || !(await isMeant(ask, command))) return undefined;
  const answered = await answerTo(ask, command);
  return (tx) => once(tx, ask, answered);
}

async function answerTo(ask: Ask, command: SpokenCommand): Promise<Answered> {
  if (command.is === 'writes') return { says: [sendIt(command)] };
  const built = await shown({ ...ask, model: null }, command);
  const isBetter = ask.model !== null && command.command === 'coach';
  return { says: [built], better: isBetter ? () => shown(ask, command) : undefined };
}

/** What the command shows; what it would ask in a form is the command itself. */
async function shown(ask: Ask, command: SpokenCommand): Promise<Message> {
  const run = COMMANDS[command.command];
  const asked = { ...ask, text: command.text };
  const reply: Reply = await runCommand(run, asked).catch(orWhichDeal(run, asked));
  return 'message' in reply ? reply.message : sendIt(command);
}

/** Whether the words that should name a deal do. */
async function isMeant({ db, actor }: Ask, { deal: words }: SpokenCommand): Promise<boolean> {
  if (words === undefined) return true;
  return (await dealsNamed(db, actor, { words, quoted: false, statuses: ALL })).length > 0;
}

/** Their people are looked up where the words may be about one alone. */
async function askerOf({ db, actor, text }: Ask): Promise<Asker> {
  const leads = actor.role !== 'rep' || actor.manages.length > 0;
  if (!leads || !/^\s*how\b/i.test(text)) return { leads, people: [] };
  const { people } = await namesKnownTo(db, actor);
  const isTheirs = (userId: string) => actor.role === 'admin' || actor.manages.includes(userId);
  return { leads, people: people.filter(({ userId }) => isTheirs(userId)).map(({ name }) => name) };
}
