import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const SCRIPT = fileURLToPath(new URL('../../scripts/score-text.ts', import.meta.url));

const score = (...options: string[]) => run(process.execPath, [SCRIPT, ...options]);
const line = (text: string, expected: object, more: object = {}) => JSON.stringify({ text, expect: expected, ...more });

async function fileOf(lines: string[], beside: Record<string, string> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'messages-'));
  for (const [name, text] of Object.entries(beside)) await writeFile(join(folder, name), text);
  const file = join(folder, 'set.jsonl');
  await writeFile(file, lines.join('\n'));
  return file;
}

/** What the report says of one figure. */
function figure(stdout: string, name: string): string | undefined {
  return stdout
    .split('\n')
    .find((row) => row.trim().startsWith(`${name}  `))
    ?.trim()
    .slice(name.length)
    .trim();
}

const GLOBEX = { kind: 'deal_update', deal: 'Globex', stage: 'proposal' };

it('prints every figure, and each miss with what was understood', async () => {
  const file = await fileOf([
    line('globex moved to proposal', GLOBEX),
    '',
    line('globex moved to proposal', { ...GLOBEX, stage: 'qualified' }),
    line('globex moved to proposal', { kind: 'none' }),
    line('globex moved to proposal', { ...GLOBEX, deal: [] }),
  ]);
  const { stdout } = await score('--file', file);
  expect(figure(stdout, 'messages')).toBe('4');
  expect(figure(stdout, 'kind accuracy')).toBe('75.0% (3/4)');
  expect(figure(stdout, 'deal')).toBe('50.0% (2/4)');
  expect(figure(stdout, 'stage')).toBe('50.0% (2/4)');
  expect(figure(stdout, 'all fields')).toBe('50.0% (4/8)');
  expect(figure(stdout, 'guesses where asking was right')).toBe('1 of 1');
  expect(figure(stdout, 'wrong writes')).toBe('3 of 4');
  expect(figure(stdout, 'wrong writes over kind none')).toBe('1 of 1');
  expect(figure(stdout, 'asked although everything was right')).toBe('0.0% (0/4)');
  expect(stdout).toContain(
    [
      'set.jsonl 3  "globex moved to proposal"',
      '  wrong       WRONG WRITE, stage',
      '  expected    deal_update · deal Globex · stage qualified',
      '  understood  deal_update · deal Globex · stage proposal',
    ].join('\n'),
  );
  expect(stdout.match(/WRONG WRITE/g)).toHaveLength(3);
});

it('leaves the misses out where it shall be quiet', async () => {
  const file = await fileOf([line('globex moved to proposal', { kind: 'none' })]);
  const { stdout } = await score('--file', file, '--quiet');
  expect(stdout).not.toContain('WRONG WRITE');
  expect(figure(stdout, 'wrong writes')).toBe('1 of 1');
});

it('reads as of the time, the zone and the currency given, among the deals given', async () => {
  const set = [
    line('vandelay 40k, next step call friday', {
      kind: 'deal_update',
      deal: 'Vandelay',
      amount: 40_000,
      currency: 'EUR',
      next_step: 'call',
      next_step_on: '2027-01-08',
    }),
  ];
  const file = await fileOf(set, { 'deals.txt': 'Globex\n\n Vandelay \n' });
  const deals = join(file, '..', 'deals.txt');
  const { stdout } = await score(
    '--file',
    file,
    '--now',
    '2027-01-07T12:00:00Z',
    '--zone',
    'Asia/Tokyo',
    '--currency',
    'eur',
    '--deals',
    deals,
  );
  expect(figure(stdout, 'all fields')).toBe('100.0% (5/5)');
});

it('takes settings and deals from beside the file, and a day before midnight elsewhere is today', async () => {
  const set = [
    line('vandelay next step call tomorrow', {
      kind: 'deal_update',
      deal: 'Vandelay',
      next_step: 'call',
      next_step_on: '2027-01-09',
    }),
  ];
  const settings = { now: '2027-01-07T23:00:00Z', zone: 'Asia/Tokyo', currency: 'JPY' };
  const file = await fileOf(set, { 'set.deals.txt': 'Vandelay', 'set.settings.json': JSON.stringify(settings) });
  expect(figure((await score('--file', file)).stdout, 'next_step_on')).toBe('100.0% (1/1)');
  expect(figure((await score('--file', file, '--zone', 'UTC')).stdout, 'next_step_on')).toBe('0.0% (0/1)');
});

it.each([
  {
    is: 'a line that is no JSON',
    lines: [line('ta', { kind: 'none' }), '{'],
    says: 'Line 2 is no JSON. Write {"text"',
  },
  {
    is: 'an unknown kind, and which there are',
    lines: [line('ta', { kind: 'update' })],
    says: 'Line 1 is wrong at expect.kind: Invalid option: expected one of "deal_update"|"activity"|',
  },
  {
    is: 'a field there is not',
    lines: [line('ta', { kind: 'none' }), line('ta', { kind: 'deal_update', deel: 'Globex' })],
    says: 'Line 2 is wrong at expect: "deel" is no field; did you mean "deal"?',
  },
  {
    is: 'a field of the line there is not',
    lines: [line('ta', { kind: 'none' }, { alos: [] })],
    says: 'Line 1 is wrong: "alos" is no field; did you mean "also"?',
  },
  {
    is: 'a value there is not, and which there are',
    lines: [line('ta', { kind: 'deal_update', outcome: 'maybe' })],
    says: 'Line 1 is wrong at expect.outcome: Invalid option: expected one of "won"|"lost"|"parked"',
  },
  {
    is: 'a value there is not in a list',
    lines: [line('ta', { kind: 'deal_update', outcome: ['won', 'maybe'] })],
    says: 'Line 1 is wrong at expect.outcome.1: Invalid option: expected one of "won"|"lost"|"parked"',
  },
  { is: 'an empty file', lines: ['', ' '], says: 'set.jsonl is empty. Write one message a line: {"text"' },
  {
    is: 'no such file of deals',
    lines: [],
    options: ['--deals', '/nowhere/deals.txt'],
    says: 'There is no file /nowhere/deals.txt.',
  },
  {
    is: 'a day that is none',
    lines: [line('ta', { kind: 'commitment', due_on: '2026-02-30' })],
    says: 'Line 1 is wrong at expect.due_on',
  },
  { is: 'a time that is none', lines: [], options: ['--now', 'noon'], says: '"noon" is no time. Write --now' },
  { is: 'a zone that is none', lines: [], options: ['--zone', 'Mars'], says: '"Mars" is no time zone. Write --zone' },
  {
    is: 'a currency that is none',
    lines: [],
    options: ['--currency', 'XXQ'],
    says: '"XXQ" is no currency. Write --currency',
  },
  {
    is: 'an option there is not',
    lines: [],
    options: ['--fast'],
    says: "Unknown option '--fast'. Options are --file,",
  },
])('says what is wrong: $is', async ({ lines, options = [], says }) => {
  const failed = score('--file', await fileOf(lines), ...options);
  await expect(failed).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(says) });
});

it('says what is wrong where there is no such file, or settings without one', async () => {
  await expect(score('--file', '/nowhere/set.jsonl')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('There is no file /nowhere/set.jsonl.'),
  });
  await expect(score('--file', tmpdir())).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('is a folder. Name a file in it.'),
  });
  await expect(score('--currency', 'EUR')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('belong to a --file'),
  });
});

it('prints how it is called, and reads nothing', async () => {
  const { stdout } = await score('--help', '--file', '/nowhere/set.jsonl');
  expect(stdout).toContain('npm run score:text -- --file set.jsonl');
  for (const option of ['--deals', '--now', '--zone', '--currency', '--quiet', '--asked', '--aside'])
    expect(stdout).toContain(`\n${option} `);
});

it('takes a remark beside a label for one', async () => {
  const file = await fileOf([line('globex moved to proposal', GLOBEX, { about: 'by name', id: 7 })]);
  expect(figure((await score('--file', file)).stdout, 'kind accuracy')).toBe('100.0% (1/1)');
});
