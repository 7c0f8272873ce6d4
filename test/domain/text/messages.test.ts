import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FIELDS, type Field, LABELLED } from '../../../scripts/score-text/labelled.ts';
import { type LabelledSet, ownSets } from '../../../scripts/score-text/labelled-set.ts';
import { report } from '../../../scripts/score-text/report.ts';
import { scoreOf } from '../../../scripts/score-text.ts';

/** What a label of each kind may say. */
const SAID_OF: Record<string, readonly Field[]> = {
  deal_update: FIELDS.slice(0, FIELDS.indexOf('touches') + 1),
  activity: ['deal', 'touches'],
  commitment: ['deal', 'text', 'due_on'],
  new_deal: ['name', 'amount', 'currency', 'stage', 'source'],
  none: [],
};

const LINE = z.strictObject({
  text: z.string().min(1),
  expect: z.looseObject({ kind: z.string() }),
  also: z.array(z.looseObject({ kind: z.string() })).default([]),
  optional: z.array(z.enum(FIELDS)).default([]),
  about: z.string().optional(),
});

function linesOf({ file }: LabelledSet) {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    LABELLED.parse(JSON.parse(line));
    return LINE.parse(JSON.parse(line));
  });
}

const SETS = ownSets().map((set) => ({ name: basename(set.file, '.jsonl'), set, lines: linesOf(set) }));
const ALL = SETS.flatMap(({ lines }) => lines);

describe('the labelled messages', () => {
  it('are many, a fifth no update and a fifth traps', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(900);
    expect(ALL.filter(({ expect: { kind } }) => kind === 'none').length).toBeGreaterThanOrEqual(ALL.length / 5);
    expect(ALL.filter(({ about }) => about?.startsWith('trap')).length).toBeGreaterThanOrEqual(ALL.length / 5);
    for (const kind of Object.keys(SAID_OF)) {
      expect(ALL.filter((line) => line.expect.kind === kind).length, kind).toBeGreaterThanOrEqual(25);
    }
  });

  it.each(SETS)('of $name are each another', ({ lines }) => {
    expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length);
  });

  it.each(SETS)('of $name have labels of the format, about deals of its list, and no day gone by', ({ set, lines }) => {
    const deals = new Set(set.heard.deals.map(({ name }) => name));
    const today = set.heard.said.at.toPlainDate().toString();
    const wrong = lines.flatMap(({ text, expect: first, also }) =>
      [first, ...also].flatMap(({ kind, ...said }) =>
        [
          ...Object.keys(said).filter((field) => !SAID_OF[kind]?.includes(field as Field)),
          ...[said.deal ?? []].flat().filter((deal) => !deals.has(String(deal))),
          ...Object.entries(said).flatMap(([field, value]) =>
            /_on$|_until$/.test(field) ? [value].flat().filter((day) => String(day) < today) : [],
          ),
          ...(kind === 'none' || Object.keys(said).length > 0 ? [] : ['says nothing']),
          ...(typeof said.amount === 'number' && said.currency === undefined ? ['no currency'] : []),
        ].map((problem) => `${text}: ${problem}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the reader', () => {
  it('understands them, asks rather than guesses, and writes none wrong', async () => {
    const misses: string[] = [];
    const shown = { quiet: false, aside: true, asked: false };
    const columns = await scoreOf(ownSets(), shown, (block) => misses.push(block));
    const worst = misses.toSorted((a, b) => Number(isWrongWrite(b)) - Number(isWrongWrite(a))).slice(0, SHOWN);
    const told = `\n${report(columns)}\n\n${worst.join('\n')}`;
    expect(columns.map(({ figures }) => figures.messages)).toEqual([ALL.length - aside(), aside(), ALL.length]);
    const low = columns.flatMap(({ title, figures: { messages, kinds, wrongWrites, fields } }) => [
      ...(kinds / messages < 0.95 ? [`${title}: kinds`] : []),
      ...(wrongWrites > 0 ? [`${title}: wrong writes`] : []),
      ...(title === 'all' ? FIELDS.filter((field) => fields[field].right / fields[field].of < 0.93) : []),
    ]);
    expect(low, told).toEqual([]);
  });
});

/** Misses that a failure names. */
const SHOWN = 5;

function isWrongWrite(miss: string): boolean {
  return miss.includes('WRONG WRITE');
}

function aside(): number {
  return SETS.reduce((total, { lines }) => total + Math.floor(lines.length / 3), 0);
}
