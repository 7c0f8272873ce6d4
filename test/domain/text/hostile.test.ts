import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount } from '../../../src/domain/text/amount.ts';
import { leadingDate, readDate, trailingDate } from '../../../src/domain/text/date.ts';
import { readGive, readLost, readPark, readWon } from '../../../src/domain/text/deal-ends.ts';
import { readName, splitName } from '../../../src/domain/text/deal-name.ts';
import { readDealUpdate } from '../../../src/domain/text/deal-update.ts';
import { readTeamGoals } from '../../../src/domain/text/goals-command.ts';
import { readLog } from '../../../src/domain/text/log-command.ts';
import { readNewDeal } from '../../../src/domain/text/new-deal.ts';
import { readQuiet } from '../../../src/domain/text/quiet-command.ts';
import { readOfTeam } from '../../../src/domain/text/team-command.ts';
import { clean, wordsOf } from '../../../src/domain/text/words.ts';
import { SAID, told } from './said.ts';

const TEAMS = [
  { id: 1, name: 'a' },
  { id: 2, name: 'acme proposal' },
];

const READERS: Record<string, (text: string) => unknown> = {
  readDealUpdate: (text) => readDealUpdate(text, SAID),
  readNewDeal: (text) => readNewDeal(text, SAID),
  readWon: (text) => readWon(text, SAID),
  readPark: (text) => readPark(text, SAID),
  readLog: (text) => readLog(text, SAID),
  readQuiet: (text) => readQuiet(text, SAID),
  readOfTeam: (text) => readOfTeam(text, TEAMS, SAID),
  readTeamGoals: (text) => readTeamGoals(text, TEAMS),
  readLost,
  readGive,
  readName,
  readAmount: (text) => readAmount(text, 'USD'),
  readDate: (text) => readDate(text, SAID),
  leadingDate: (text) => leadingDate(text, SAID),
  trailingDate: (text) => trailingDate(text, SAID),
  wordsOf,
  clean: (text) => clean(text, 200),
  splitName: (text) => splitName(text.split(' '), text.slice(0, 200)),
};

const long = (piece: string) => piece.repeat(Math.ceil(40_000 / piece.length)).slice(0, 40_000);

/** Three thousand characters are read; more is refused before it is. Both must be quick. */
const PIECES = [
  'a',
  'a ',
  '"a ',
  '" ',
  '"',
  "'a ",
  '‘a’ ',
  '!',
  '<',
  '<@U1',
  '<@U1|',
  '<https://a|',
  '&amp;',
  '1,',
  '1.',
  '1 ',
  '12 jan ',
  'in 3 ',
  'next ',
  'next a ',
  'they ',
  'note ',
  'next a note ',
  'by fri ',
  'until ',
  'call 3 ',
  '3 calls ',
  'lead 40k ',
  '-',
  '\u0301',
  'a\u0301\u0323',
  '\u200d',
  '👩\u200d',
  '\ud83d',
  'ﷺ',
  '\u202e',
];

describe.each(Object.entries(READERS))('%s', (_, read) => {
  it('throws nothing but UserError, whatever is typed', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...PIECES,
        'acme',
        '"',
        '”',
        'close',
        'amount',
        'stage',
        'from',
        'none',
        'proposal',
        '40k',
        '-40k',
        '12,5k',
        '31 feb',
        ':',
        ',',
        ';',
        ' - ',
        'because',
        '<!channel>',
        '<@U1|bea>',
        'calls',
        '2.5',
        'yesterday',
        "'; drop table",
        '__proto__',
        'constructor',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom(' ', ''), (pieces, glue) => {
        told(() => read(pieces.join(glue)));
      }),
      { numRuns: 200 },
    );
  });

  // Quadratic reading would take minutes here, and the runner's own limit ends it.
  it('comes to an end on long hostile text', () => {
    for (const piece of PIECES) {
      for (const text of [long(piece), long(piece).slice(0, 2990), `${long(piece).slice(0, 39_999)}x`]) {
        told(() => read(text));
      }
    }
  });
});

it('finds 3,000 quotations in one pass', () => {
  expect(wordsOf('"a" '.repeat(3000))).toHaveLength(3000);
  expect(wordsOf('"a '.repeat(3000))).toHaveLength(3000);
});
