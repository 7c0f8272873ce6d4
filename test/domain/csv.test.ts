import { expect, test } from 'vitest';
import { csvLine } from '../../src/domain/csv.ts';

test.each([
  { is: 'plain text', cell: 'Acme', written: 'Acme' },
  { is: 'nothing', cell: null, written: '' },
  { is: 'a number', cell: -3, written: '-3' },
  { is: 'a comma', cell: 'a,b', written: '"a,b"' },
  { is: 'a quote', cell: 'a "b"', written: '"a ""b"""' },
  { is: 'a line break', cell: 'a\nb', written: '"a\nb"' },
  { is: 'a formula', cell: '=1+1', written: "'=1+1" },
  { is: 'a formula with quotes', cell: '=HYPERLINK("x","y")', written: `"'=HYPERLINK(""x"",""y"")"` },
  { is: 'a plus', cell: '+49 30', written: "'+49 30" },
  { is: 'a minus', cell: '-1', written: "'-1" },
  { is: 'an at sign', cell: '@SUM(A1)', written: "'@SUM(A1)" },
  { is: 'a tab', cell: '\t=1', written: "'\t=1" },
  { is: 'an equals sign later', cell: 'a=1', written: 'a=1' },
  { is: 'right-to-left letters and an emoji', cell: 'שלום 🎉', written: 'שלום 🎉' },
])('$is', ({ cell, written }) => {
  expect(csvLine(['x', cell])).toBe(`x,${written}\r\n`);
});
