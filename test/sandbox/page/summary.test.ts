import { expect, it } from 'vitest';
import { summaryParts } from '../../../src/sandbox/page/talk/summary.ts';

it.each([
  { summary: 'My open deals', parts: ['My open deals'] },
  { summary: 'What they promised (`by 12 dec`), a note', parts: ['What they promised (', '<by 12 dec>', '), a note'] },
  { summary: '`/coach why acme`', parts: ['</coach why acme>'] },
  { summary: 'a lone ` stays', parts: ['a lone ` stays'] },
])('of "$summary" what stands between backticks is code', ({ summary, parts }) => {
  expect(summaryParts(summary).map(({ text, isCode }) => (isCode ? `<${text}>` : text))).toEqual(parts);
});
