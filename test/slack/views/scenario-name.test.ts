import { expect, it } from 'vitest';
import { inQuotes } from '../../../src/slack/views/scenario-name.ts';

it.each([
  { name: 'Price objection', says: '"Price objection"' },
  { name: '"Send me information"', says: '"Send me information"' },
  { name: 'R&D <!channel> *bold*', says: '"R&amp;D &lt;!channel&gt;' },
])('$name is read as $says', ({ name, says }) => {
  expect(inQuotes(name, 60)).toContain(says);
});
