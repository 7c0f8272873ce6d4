import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { precisionOf, recallOf, scoreOf } from '../../../scripts/score-excuses.ts';
import { readExcuse } from '../../../src/domain/text/excuse.ts';

/**
 * Part 1 was written before the reader, part 2 after it, from other angles: a miss there mends a structure, never a line.
 * Part 3 are sets that were scored once unseen, and mended from afterwards.
 */
const Line = z.object({ text: z.string(), excuse: z.boolean(), part: z.literal([1, 2, 3]) });
const SET = readFileSync(new URL('./excuses.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => Line.parse(JSON.parse(line)));

const EXCUSES = SET.filter(({ excuse }) => excuse).map(({ text }) => text);

describe('the set', () => {
  it.each([
    { part: 1, least: 160 },
    { part: 2, least: 150 },
    { part: 3, least: 900 },
  ])('part $part is read with 95% precision and 80% recall', async ({ part, least }) => {
    const messages = SET.filter((line) => line.part === part);
    expect(messages.length).toBeGreaterThanOrEqual(least);
    const wrong: string[] = [];
    const score = await scoreOf(messages, ({ text }) => wrong.push(text));
    expect(precisionOf(score), wrong.join('\n')).toBeGreaterThanOrEqual(95);
    expect(recallOf(score), wrong.join('\n')).toBeGreaterThanOrEqual(80);
  });

  it('is half look-alikes, each message once', () => {
    expect(Math.abs(EXCUSES.length / SET.length - 0.5)).toBeLessThan(0.02);
    expect(new Set(SET.map(({ text }) => text)).size).toBe(SET.length);
  });
});

describe('an excuse, and the same fact that is none', () => {
  it.each([
    ['prospect ghosted me smh', 'prospect ghosted me, trying their COO thursday', 'an action'],
    [
      'they never reply to my emails',
      "they never reply to my emails so i'm calling their plant on monday",
      'an action',
    ],
    ['leads r garbage', 'leads r garbage, i called all 20 and told marketing which form to drop', 'done'],
    ['market is dead, nobody is buying', 'market is dead but we booked 3 demos', 'good news'],
    ['the customer keeps rescheduling', 'the customer keeps rescheduling, my fault, i never sent an agenda', 'owned'],
    ['lost it, price is way too high', 'lost it on price. i should have met the cfo first', 'owned'],
    ['their budget is frozen, nothing i can do', 'their budget is frozen until 1 april, parked till then', 'dated'],
    ['procurement takes forever', 'procurement takes forever, they decide on 12 may', 'dated'],
    ['gatekeepers are impossible', 'gatekeepers are impossible, how do you handle them?', 'asked'],
    [
      'everyone says we are too expensive',
      'he said "too expensive", i walked him through the ROI',
      'a quotation dealt with',
    ],
    ['prospect ghosted me again', 'prospect ghosted me so hard I think he moved to the moon 😂', 'a joke'],
    ['marketing sends us junk leads', 'everyone blames the leads, i disagree', 'disputed'],
    ['the market is slow', "the market isn't slow, i am", 'negated'],
    ['nobody answers the phone anymore', 'nobody answered yet', 'news'],
    ['the client is clueless', 'the client is in Leeds', 'news'],
    ["i'll call when the market picks up, nobody buys now", "i'll call them at 4, nobody buys online", 'an action'],
  ])('%s → %s (%s)', (excuse, lookAlike) => {
    expect(readExcuse(excuse)).not.toBeNull();
    expect(readExcuse(lookAlike)).toBeNull();
  });

  it.each([
    'hopefully things pick up, the market is dead',
    'no budget anywhere, we will see',
    "They went dark after the demo. I'll wait til they reach out",
    'Nobody has budget until the economy picks up',
    'What am I supposed to do if nobody opens my emails?',
    'not my fault, the customer changed his mind',
  ])('waiting for the world, asking nobody, and denying are no way out: %s', (text) => {
    expect(readExcuse(text)).not.toBeNull();
  });
});

describe('what it tells', () => {
  it.each([
    ['Honestly these LEADS are garbage', 'leads', 'leads are garbage'],
    ['prospcts dont respond to emails', 'buyer', 'prospcts dont respond'],
    ['the market is dead', 'market', 'market is dead'],
    ["It's summer, everyone is on holiday", 'timing', 'everyone is on holiday'],
    ['we can’t compete with that', 'price', 'can’t compete with that'],
    ['they undercut us by 30%', 'competitor', 'they undercut'],
    ['our product lacks everything', 'product', 'our product lacks'],
    ['legal is sitting on the contract again', 'colleague', 'legal is sitting on'],
    ['dialer broken since monday', 'tool', 'dialer broken'],
    ['cold calling is dead', 'task', 'cold calling is dead'],
    ['bad luck, just not up to me', 'circumstances', 'bad luck'],
    ['budgets frozen, nothing I can do', 'market', 'nothing I can do'],
  ])('%s → %s', (text, cause, words) => {
    const excuse = readExcuse(text);
    expect(excuse?.cause).toBe(cause);
    expect(excuse?.evidence.map((said) => said.toLowerCase().replaceAll("'", '’')).join(' | ')).toContain(
      words.toLowerCase(),
    );
  });

  it('quotes only what was typed', () => {
    for (const text of EXCUSES) {
      const excuse = readExcuse(text);
      const typed = text.replaceAll('’', "'");
      for (const said of excuse?.evidence ?? []) expect(typed).toContain(said);
      if (excuse) expect(excuse.evidence.length).toBeGreaterThan(0);
    }
  });
});

describe('hostile text', () => {
  const PIECES = [
    'a',
    'a ',
    'they ',
    'never ',
    'nobody ',
    'market is ',
    'so i ',
    'just already still ',
    'would if ',
    '"',
    '" a ',
    "'",
    '.',
    '. ',
    ', ',
    '?',
    '😂',
    '🙄 ',
    '\u200b',
    '\u0301',
    'a\u0301',
    '👩\u200d',
    '\ud83d',
    '\u202e',
    'ﷺ',
    '市場',
    'рынок ',
    '<@U1> ',
    '<',
    '&amp;',
    '-',
    "'s ",
    '\n',
  ];

  it('is read within a blink, whatever its length', () => {
    // The patterns are compiled when they are first used.
    for (const piece of PIECES) readExcuse(piece);
    for (const piece of PIECES) {
      for (const length of [1, 300, 1200, 40_000]) {
        const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
        const began = performance.now();
        readExcuse(text);
        expect(performance.now() - began, JSON.stringify(piece)).toBeLessThan(500);
      }
    }
    expect(readExcuse('')).toBeNull();
    expect(readExcuse('leads are garbage '.repeat(2000))).toBeNull();
  });

  it('never throws', () => {
    const piece = fc.oneof(
      fc.constantFrom(...PIECES, ...EXCUSES.slice(0, 60)),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        expect(() => readExcuse(pieces.join(''))).not.toThrow();
      }),
    );
  });

  it('sees through invisible characters', () => {
    expect(readExcuse('le\u200bads are gar\u2060bage')?.cause).toBe('leads');
  });
});

it('takes no excuse for one that ends in an own step', () => {
  const step = fc.constantFrom(
    'so i will call them on friday',
    "so I'm calling their CFO Thursday",
    "so i'll email her boss tomorrow",
    'so we are meeting them on 12 may',
  );
  fc.assert(
    fc.property(fc.constantFrom(...EXCUSES), step, fc.constantFrom(' ', ', ', '. '), (excuse, own, glue) => {
      expect(readExcuse(`${excuse}${glue}${own}`)).toBeNull();
    }),
    { numRuns: 500 },
  );
  for (const excuse of EXCUSES) expect(readExcuse(`${excuse} so i will call them on friday`), excuse).toBeNull();
});

describe('npm run score:excuses', () => {
  const run = promisify(execFile);
  const SCRIPT = fileURLToPath(new URL('../../../scripts/score-excuses.ts', import.meta.url));
  const fileOf = async (lines: string[]) => {
    const file = join(await mkdtemp(join(tmpdir(), 'excuses-')), 'set.jsonl');
    await writeFile(file, lines.join('\n'));
    return file;
  };
  const line = (text: string, excuse: boolean) => JSON.stringify({ text, excuse });

  it('prints count, precision and recall, and the misjudged where asked', async () => {
    const file = await fileOf([
      line('leads are garbage', true),
      '',
      line('the market is dead', false),
      line('sent the quote', false),
      line('sent the mail', true),
      line('nobody ever answers', true),
    ]);
    const { stdout } = await run(process.execPath, [SCRIPT, '--file', file, '--wrong']);
    expect(stdout.trim().split('\n')).toEqual([
      'accused "the market is dead"',
      'missed  "sent the mail"',
      'messages  5',
      'precision 66.7%',
      'recall    66.7%',
    ]);
  });

  it.each([
    ['no JSON', '{"text": '],
    ['no verdict', '{"text": "a"}'],
    ['a wrong verdict', '{"text": "a", "excuse": "yes"}'],
  ])('names a line with %s, and fails', async (_, wrong) => {
    const file = await fileOf([line('leads are garbage', true), wrong]);
    await expect(run(process.execPath, [SCRIPT, '--file', file])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Line 2'),
    });
  });

  it('fails for a file that is not there', async () => {
    await expect(run(process.execPath, [SCRIPT, '--file', '/nowhere.jsonl'])).rejects.toMatchObject({ code: 1 });
  });
});
