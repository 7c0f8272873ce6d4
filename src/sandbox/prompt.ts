import { UserError } from '../domain/errors.ts';
import { nearestWord } from '../domain/text/nearest.ts';
import { dealLines, peopleLines } from './directory.ts';
import { filledFrom } from './filling.ts';
import { cityOf } from './headings.ts';
import { momentFrom } from './moment.ts';
import { printTo, type Session } from './session.ts';
import { sayAs } from './talking.ts';
import { calledName, type Name, OFFICE_ZONE, PEOPLE, personNamed, userIdOf } from './team/people.ts';
import { nameOf } from './team/slack-seed.ts';

type Command = { name: string; usage: string; does: string; run: (session: Session, words: string) => Promise<void> };

const COMMANDS: readonly Command[] = [
  {
    name: 'as',
    usage: 'as bea /deal update acme proposal 40k next send MSA by fri',
    does: 'type as Bea; no slash: a message to Sideline',
    run: typeAs,
  },
  {
    name: 'say',
    usage: 'acme moved to proposal, 40k · say #team-enterprise hello',
    does: 'a line like none of these: to Sideline, or a channel',
    run: sayAs,
  },
  {
    name: 'edit',
    usage: 'edit acme moved to proposal, 45k',
    does: 'put what you said last otherwise',
    run: ({ acts, me }, words) => acts.edit(me, words),
  },
  { name: 'delete', usage: 'delete', does: 'take back what you said last', run: ({ acts, me }) => acts.erase(me) },
  {
    name: 'click',
    usage: 'click 12 · click 13 call',
    does: 'press a button, pick of a menu; as bea click 12',
    run: click,
  },
  { name: 'fill', usage: 'fill amount=40k "nextStep=send MSA"', does: 'fill in the form that is open', run: fill },
  { name: 'submit', usage: 'submit', does: 'send the form in', run: ({ acts, me }) => acts.submit(userIdOf(me)) },
  { name: 'close', usage: 'close', does: 'close the form', run: ({ acts, me }) => acts.closeForm(userIdOf(me)) },
  {
    name: 'at',
    usage: 'at mon 08:30 · at tomorrow 15:00 · at +3h',
    does: `move the clock (${cityOf(OFFICE_ZONE)}); what falls due is said`,
    run: moveClock,
  },
  { name: 'home', usage: 'home bea', does: "open somebody's Home tab", run: home },
  { name: 'deals', usage: 'deals bea', does: 'their deals, and what each is here to show', run: deals },
  { name: 'who', usage: 'who', does: 'the people, their roles and zones', run: async (s) => printTo(s, peopleLines()) },
  { name: 'help', usage: 'help', does: 'this list', run: async (session) => printTo(session, helpLines()) },
  { name: 'quit', usage: 'quit', does: 'leave; everything here is forgotten', run: async () => undefined },
];

/** Does what one line says; true when it says to quit. What goes wrong is said, and changes nothing. */
export async function obey(session: Session, line: string): Promise<boolean> {
  const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(line.trim()) ?? [];
  if (word === '') return false;
  try {
    if (word.startsWith('/') || isSaid(word, rest)) await session.acts.type(session.me, line.trim());
    else await commandNamed(word).run(session, rest);
  } catch (error) {
    printTo(session, [error instanceof Error ? error.message : String(error)]);
  }
  return word.toLowerCase() === 'quit' || word.toLowerCase() === 'exit';
}

/** What stands before the cursor: the clock, and who types. */
export function promptOf({ office, me }: Session): string {
  const now = office.now().toZonedDateTimeISO(OFFICE_ZONE);
  const day = now.toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
  const time = now.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${day.replace(',', '')} ${time} ${cityOf(OFFICE_ZONE)} · ${calledName(personNamed(me))}> `;
}

/** The commands, a line each. */
export function helpLines(): string[] {
  const width = 38;
  return COMMANDS.map(({ usage, does }) =>
    usage.length > width ? `${usage}\n${' '.repeat(width)}${does}` : `${usage.padEnd(width)}  ${does}`,
  );
}

/** Whether a line is said to Sideline: it begins with no command, nor looks like one with a slip in it. */
function isSaid(word: string, rest: string): boolean {
  const names = COMMANDS.map(({ name }) => name);
  const first = word.toLowerCase();
  if (first === 'exit' || names.includes(first)) return false;
  return rest.includes(' ') || nearestWord(first, names) === undefined;
}

function commandNamed(word: string): Command {
  const wanted = word.toLowerCase() === 'exit' ? 'quit' : word.toLowerCase();
  const names = COMMANDS.map(({ name }) => name);
  const found = COMMANDS.find(({ name }) => name === wanted);
  if (found) return found;
  const near = nearestWord(wanted, names);
  const meant = near ? ` Did you mean \`${near}\`?` : '';
  throw new UserError(
    `I do not know "${word}".${meant} To tell Sideline that, write \`say ${word}\`. You can type: ${names.join(', ')}.`,
  );
}

function someone(word: string): Name {
  const wanted = word.toLowerCase().replace(/^@/, '');
  const names = PEOPLE.map(({ name }) => name);
  const found = names.find((name) => name === wanted);
  if (found) return found;
  const near = nearestWord(wanted, names);
  throw new UserError(
    `Nobody here is called "${word}".${near ? ` Did you mean ${near}?` : ''} There are: ${names.join(', ')}.`,
  );
}

async function typeAs(session: Session, words: string): Promise<void> {
  const [, who = '', text = ''] = /^(\S*)\s*(.*)$/s.exec(words) ?? [];
  if (who === '') throw new UserError('As whom? Write it like `as bea /deal`.');
  session.me = someone(who);
  if (text === '') return printTo(session, [`You are ${calledName(personNamed(session.me))} now.`]);
  const [, word = '', rest = ''] = /^(click|fill|submit|close|say|edit|delete)(?:\s+(.*))?$/s.exec(text) ?? [];
  if (word === 'click') return press(session, rest, userIdOf(session.me));
  if (word !== '') return commandNamed(word).run(session, rest);
  return session.acts.type(session.me, text);
}

function click(session: Session, words: string): Promise<void> {
  return press(session, words, null);
}

async function press(session: Session, words: string, presser: string | null): Promise<void> {
  const [, wanted = '', picked = ''] = /^(\S*)\s*(.*)$/s.exec(words.trim().replaceAll(/[[\]]/g, '')) ?? [];
  const button = session.screen.all().find(({ number }) => String(number) === wanted);
  if (wanted === '') throw new UserError('Which button? Write its number: `click 12`.');
  if (!button) throw new UserError(`There is no button ${wanted} to press, or not any more.`);
  const by = presser ?? button.by ?? userIdOf(session.me);
  const me = someone(nameOf(by) ?? by);
  if (me !== session.me) printTo(session, [`You are ${calledName(personNamed(me))} now.`]);
  session.me = me;
  await session.acts.press(by, button, picked);
}

async function fill({ acts, me }: Session, words: string): Promise<void> {
  await acts.fill(userIdOf(me), filledFrom(words));
}

async function moveClock(session: Session, words: string): Promise<void> {
  const { office } = session;
  const before = session.screen.said();
  await office.moveTo(momentFrom(words, office.now()));
  if (session.screen.said() === before) printTo(session, ['Nothing was said in that time.']);
}

async function home({ acts, me }: Session, words: string): Promise<void> {
  await acts.openHome(words.trim() === '' ? me : someone(words.trim()));
}

async function deals(session: Session, words: string): Promise<void> {
  printTo(session, await dealLines(session.office.db, words.trim() === '' ? session.me : someone(words.trim())));
}
