import { expect, it } from 'vitest';
import { bar, chart, inMessage, long, point, rows, series, table, times } from './samples.ts';

it.each([
  { is: 'a header and 100 rows', block: table({ rows: rows(101) }), found: [] },
  {
    is: 'a header and 101 rows',
    block: table({ rows: rows(102) }),
    found: ['blocks[0].rows: 102 items, 101 allowed'],
  },
  { is: 'a header alone', block: table({ rows: rows(1) }), found: ['blocks[0].rows: 1 items, at least 2 needed'] },
  {
    is: '21 columns',
    block: table({ rows: rows(2, 21) }),
    found: ['blocks[0].rows[0]: 21 items, 20 allowed', 'blocks[0].rows[1]: 21 items, 20 allowed'],
  },
  {
    is: 'uneven rows',
    block: table({ rows: [...rows(2), ...rows(1, 3)] }),
    found: ['blocks[0].rows[2]: has another number of cells than the header'],
  },
  {
    is: 'a page of 101',
    block: table({ page_size: 101 }),
    found: ['blocks[0].page_size: must be a whole number from 1 to 100'],
  },
  { is: 'a chart', block: chart(), found: [] },
  {
    is: 'a chart title of 51',
    block: chart(bar([series('Won')]), long(51)),
    found: ['blocks[0].title: 51 characters, 50 allowed'],
  },
  {
    is: '7 series',
    block: chart(bar(times(7, (n) => series(`${n}`)))),
    found: ['blocks[0].chart.series: 7 items, 6 allowed'],
  },
  {
    is: 'a series that lacks a category',
    block: chart(bar([series('Won', ['Jan'])], ['Jan', 'Feb'])),
    found: ['blocks[0].chart.series[0].data: needs one value for every category'],
  },
  {
    is: 'a series name of 21',
    block: chart(bar([series(long(21))])),
    found: ['blocks[0].chart.series[0].name: 21 characters, 20 allowed'],
  },
  {
    is: 'a pie of 7',
    block: chart({ type: 'pie', segments: times(7, (n) => point(`${n}`)) }),
    found: ['blocks[0].chart.segments: 7 items, 6 allowed'],
  },
])('$is → $found', ({ block, found }) => {
  expect(inMessage(block)).toEqual(found);
});
