import { expect, it } from 'vitest';
import { lockfileGaps } from '../scripts/checks/lockfile.ts';

it.each([
  [{ '': { dependencies: { a: '1' } }, 'node_modules/a': {} }, []],
  [{ '': { dependencies: { a: '1' } } }, ['the project needs a, which has no entry']],
  [
    {
      '': {},
      'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-darwin': '1' } },
      'node_modules/a-linux': {},
    },
    ['node_modules/a needs a-darwin, which has no entry'],
  ],
  [{ '': {}, 'node_modules/a': { dependencies: { b: '1' } }, 'node_modules/a/node_modules/b': {} }, []],
  [
    { '': {}, 'node_modules/a': { resolved: 'https://example.com/a.tgz' } },
    ['node_modules/a says where to download it'],
  ],
])('%j → %j', (packages, gaps) => {
  expect(lockfileGaps({ packages })).toEqual(gaps);
});
