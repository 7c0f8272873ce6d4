import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { actsIn } from '../../src/sandbox/acts.ts';
import { type Office, openOffice } from '../../src/sandbox/office.ts';
import { helpLines, obey, promptOf } from '../../src/sandbox/prompt.ts';
import { openScreen } from '../../src/sandbox/screen.ts';
import type { Session } from '../../src/sandbox/session.ts';
import { openDump } from '../harness/pglite-dump.ts';

let office: Office;
let session: Session;
let lines: string[] = [];

/** What the terminal shows after these lines were typed, one after the other. */
async function typed(...all: string[]): Promise<string> {
  lines = [];
  for (const line of all) await obey(session, line);
  return lines.join('\n');
}

/** The number of the newest button of this name. */
function numberOf(label: string): number {
  const found = session.screen.all().findLast((button) => button.label.startsWith(label));
  if (!found) throw new Error(`there is no button ${label}`);
  return found.number;
}

beforeAll(async () => {
  office = await openOffice(Temporal.PlainDate.from('2026-03-09'), () => openDump(inject('pgliteDump')));
  const paper = { line: (text = '') => lines.push(text), colour: false };
  const screen = openScreen(paper, office);
  session = { office, screen, acts: actsIn(office, screen), paper, me: 'bea' };
});
afterAll(async () => {
  expect(office.slack.breaches()).toEqual([]);
  await office.close();
});

test('an ambiguous update asks, and a click on the number answers for who saw it', async () => {
  expect(await typed('as bea /deal update acme proposal 40k next send MSA by fri')).toContain('Which deal do you mean');
  const number = numberOf('Acme Corp');
  const answer = await typed('as tom /deal', `click ${number}`);
  expect(answer).toContain(`Bea presses [${number} Acme Corp · qualified]`);
  expect(answer).toContain('Saved: Acme Corp · stage qualified → proposal · amount $32,000 → $40,000');
  expect(await typed(`click ${number}`)).toContain(`There is no button ${number}`);
  expect(await typed(`click ${numberOf('Undo')}`)).toContain('Undone on Acme Corp: stage proposal → qualified');
});

test('the form for settings shows what stands, and what is filled in', async () => {
  const form = await typed('as bea /coach settings');
  expect(form).toMatch(/digestAt +Digest at +08:30/);
  expect(form).toMatch(/workDays +Working days +Monday, Tuesday/);
  expect(await typed('fill digestAt=07:00')).toContain('Digest at 07:00');
  await typed('close');
});

test('a form shows its fields, is filled in, says what is wrong, and is sent in', async () => {
  expect(await typed('as bea /deal update')).toMatch(/deal {2}Which deal\?/);
  expect(await typed('fill deal=acme')).toContain('"acme" finds several: "Acme');
  expect(await typed('fill deal=nothing-like-it')).toContain('finds nothing');
  expect(await typed('fill colour=red')).toContain('The form has no field "colour". It has: deal.');
  expect(await typed('fill deal=globex', 'submit')).toMatch(/nextStep +What will you do next\?/);
  expect(await typed('fill amount=12,5k', 'submit')).toContain('12,5k could be');
  const sent = await typed('fill amount=61k "nextStep=call Ada" nextStepOn=fri', 'submit');
  expect(sent).toContain('Saved: Globex · amount $58,000 → $61,000 · next step: call Ada by Fri 13 Mar');
  const undo = numberOf('Undo');
  expect(await typed('close', `click ${undo}`)).toContain(`There is no button ${undo}`);
  expect(await typed('submit')).toContain('No form is open.');
});

test('anything that is no command is said to the bot, which answers in the DM', async () => {
  const said = await typed('as ines hello');
  expect(said).toContain('Ines to Sideline');
  expect(said).toContain('Hi Ines.');
});

test('a line that is no command is said to Sideline, edited and taken back', async () => {
  const said = await typed('as priya', 'lakeshore moved to proposal 40k, sending msa fri');
  expect(said).toContain('Priya to Sideline\n  lakeshore moved to proposal 40k, sending msa fri');
  expect(said).toMatch(/Lakeshore Transit · .*qualified → proposal/);
  const edited = await typed('edit lakeshore moved to proposal 45k, sending msa fri');
  expect(edited).toContain('Priya changes what they said to Sideline\n  lakeshore moved to proposal 45k');
  expect(edited).toContain('You edited your message');
  const corrected = await typed(`click ${numberOf('Correct it')}`);
  expect(corrected).toContain('$45,000');
  const gone = await typed('delete');
  expect(gone).toContain('Priya deletes what they said\n  lakeshore moved to proposal 45k');
  expect(gone).toContain('You deleted that message');
  expect(await typed(`click ${numberOf('Undo it')}`)).toContain('proposal → qualified');
});

test("in the team's channel an update gets 👀, and a card for who said it alone", async () => {
  const said = await typed('as priya say #team-enterprise monarch moved to negotiation');
  expect(said).toContain('Priya in #team-enterprise');
  expect(said).toContain('Sideline puts 👀 under what Priya said in #team-enterprise');
  expect(said).toContain('only Priya sees it');
  expect(numberOf('Not an update')).toBeGreaterThan(0);
});

test('the clock moves forward only, and what falls due on the way is said at its own time', {
  timeout: 60_000,
}, async () => {
  expect(await typed('at 09:35')).toMatch(/08:30 London · Sideline to Tom[\s\S]*08:30 New York · Sideline to Bea/);
  expect(lines.join('\n')).toMatch(/09:30 New York · #team-enterprise · in the thread\n {2}↳ @Bea · last week/);
  expect(promptOf(session)).toMatch(/^Mon 9 Mar 09:35 New York · \w+> $/);
  expect(await typed('at +10m')).toContain('Nothing was said in that time.');
  expect(await typed('at today 08:00')).toContain('the clock only goes forward');
  const tomorrow = await typed('at tomorrow 08:30');
  expect(tomorrow).toContain('15:00 New York · Sideline in #team-enterprise');
  expect(tomorrow).toContain('Tuesday, 10 March 2026');
  expect(lines.join('\n')).not.toContain('Sideline to Leo');
});

test("a channel's button is pressed by whom its line speaks to, or by who is named", async () => {
  const line = session.screen.all().findLast(({ line }) => line.startsWith('Fjord Shipping · @Tom'));
  const step = session.screen.all().findLast((one) => one.line === line?.line && one.label === 'Set next step');
  expect(await typed('as maya /deal', `click ${step?.number}`)).toContain('Tom sees a form: Next step');
  expect(await typed('close', `as maya click ${step?.number}`)).toContain('Maya sees a form: Next step');
  expect(await typed('close', `as ines click ${line?.number}`)).toContain('Ines does not see that button.');
});

test('what is picked from asks which, and takes it by its words', async () => {
  const menu = session.screen.all().findLast(({ label, by }) => label === 'Logged it…' && by === 'UBEA');
  expect(await typed(`click ${menu?.number}`)).toContain(`Write it like \`click ${menu?.number} Call\``);
  expect(await typed(`click ${menu?.number} call`)).toContain(': call logged');
  const until = session.screen.all().findLast(({ label, by }) => label === 'Snooze until…' && by === 'UTOM');
  expect(await typed(`click ${until?.number}`)).toContain('There are: ');
  expect(await typed(`click ${until?.number} soon`)).toContain('Which of them?');
  expect(await typed(`click ${until?.number} next monday`)).toContain('quiet until Mon 16 Mar');
});

test('people, deals and homes can be looked at', async () => {
  expect(await typed('who')).toMatch(/Bea Ortiz +rep +Enterprise +New York/);
  const deals = await typed('deals priya');
  expect(deals).toContain('R&D <!channel> Labs · qualified · $16,000\n    a hostile name');
  expect(await typed('home tom')).toContain('Tom sees: Home');
  expect(await typed('help')).toContain('as bea /deal update acme');
});

test.each([
  { line: 'clik 3', says: 'I do not know "clik". Did you mean `click`?' },
  { line: 'clik', says: 'To tell Sideline that, write `say clik`. You can type: as, say, edit, delete, click' },
  { line: 'say', says: 'Say what?' },
  { line: 'say #sales hello', says: 'You are not in a channel #sales. Yours: #team-enterprise.' },
  { line: 'as dan delete', says: 'You said nothing yet.' },
  { line: 'edit', says: 'Edit it to what?' },
  { line: 'as', says: 'As whom?' },
  { line: 'as bae /deal', says: 'Did you mean bea?' },
  { line: 'deals nobody', says: 'Nobody here is called "nobody"' },
  { line: 'click', says: 'Which button?' },
  { line: 'at half past', says: 'is no time I know' },
])('$line is answered: $says', async ({ line, says }) => {
  expect((await typed(line)).replaceAll(/\s+/g, ' ')).toContain(says);
});

test('an empty line does nothing, a bare slash command is typed by the last person, quit ends', async () => {
  expect(await typed('')).toBe('');
  expect(await typed('as dan', '/deal help')).toContain('Dan types\n  /deal help');
  expect(await obey(session, 'help')).toBe(false);
  expect(await obey(session, 'quit')).toBe(true);
  expect(await obey(session, 'exit')).toBe(true);
  expect(Math.max(...helpLines().flatMap((line) => line.split('\n').map(({ length }) => length)))).toBeLessThanOrEqual(
    92,
  );
});

test('a file that comes is named, with its size', async () => {
  await typed('as bea /coach data');
  const shown = await typed(`click ${numberOf('Send me all of it')}`);
  expect(shown).toContain('All that Sideline keeps about you');
  expect(shown).toMatch(/\(file: sideline-UBEA-2026-03-\d\d\.json, [\d.]+ kB\)/);
});

test('an admin changes a sales team by the names of its people and channel', async () => {
  await typed('as sam /coach setup');
  const teams = session.screen.all().find(({ actionId, value }) => actionId === 'setup_part' && value === 'teams');
  await typed(`click ${teams?.number}`);
  const form = await typed(`click ${numberOf('Change')}`);
  expect(form).toMatch(/channel +Channel +#team-velocity/);
  expect(form).toMatch(/members +Who sells +@Dan @Ines @Kofi @Leo @Nora/);
  expect(await typed('fill channel=#nowhere')).toContain('Nobody and nothing here is called "nowhere".');
  expect(await typed('fill threadAt=25:00')).toContain('"25:00" is no time.');
  expect(await typed('fill zone=atlantis')).toContain('"atlantis" finds nothing.');
  const filled = await typed(
    'fill "members=@ines, @dan kofi" "workDays=Monday, Tuesday" threadAt=8:15 zone=Europe/Berlin',
  );
  expect(filled).toContain('Who sells @Ines @Dan @Kofi');
  expect(filled).toContain('Working days Monday, Tuesday');
  expect(filled).toContain('At 08:15');
  expect(await typed('submit')).toContain('Left: @Leo and @Nora.');
  await typed('close', 'close', 'close');
});
