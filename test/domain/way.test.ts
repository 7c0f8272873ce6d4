import { expect, it } from 'vitest';
import type { ActivityKind } from '../../src/domain/activity.ts';
import { sourceKey } from '../../src/domain/source.ts';
import { waysIn } from '../../src/domain/way.ts';

it.each([
  { is: 'nothing', kinds: [], source: null, ways: [] },
  { is: 'calls', kinds: ['call'], source: 'webform', ways: [] },
  { is: 'a referral asked for', kinds: ['referral'], source: null, ways: ['referral'] },
  { is: 'a referred deal', kinds: [], source: 'Referred by Jo', ways: ['referral'] },
  { is: 'an event', kinds: ['event'], source: null, ways: ['event'] },
  { is: 'a fair', kinds: [], source: 'Hannover Fair', ways: ['event'] },
  { is: 'a webinar', kinds: [], source: 'our webinar', ways: ['speaking'] },
  { is: 'a partner', kinds: [], source: 'Partner: Acme', ways: ['partner'] },
  { is: 'research', kinds: ['research'], source: null, ways: ['list'] },
  { is: 'a list', kinds: [], source: 'Q1 list', ways: ['list'] },
  { is: 'two of them', kinds: ['research', 'event'], source: null, ways: ['event', 'list'] },
] satisfies { is: string; kinds: ActivityKind[]; source: string | null; ways: string[] }[])(
  '$is: $ways',
  ({ kinds, source, ways }) => {
    expect(waysIn(new Set<ActivityKind>(kinds), [sourceKey(source)])).toEqual(ways);
  },
);

it.each([
  ['  Web   Form ', 'web form'],
  ['WEBFORM', 'webform'],
  [null, ''],
])('the key of %j is "%s"', (source, key) => {
  expect(sourceKey(source)).toBe(key);
});
