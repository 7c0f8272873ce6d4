import { expect, test } from 'vitest';
import { placesChanged, putBack, seatsChanged, seatsMoved } from '../../src/domain/seats.ts';
import { aTeam } from './builders.ts';

const sells = (...ids: string[]) => ids.map((userId) => ({ userId, manages: false }));
const manages = (...ids: string[]) => ids.map((userId) => ({ userId, manages: true }));
const before = [...manages('UMAX'), ...sells('UBEA', 'ULEO')];

test.each([
  { is: 'nothing', after: before, joined: [], left: [], became: [] },
  { is: 'the order alone', after: before.toReversed(), joined: [], left: [], became: [] },
  { is: 'one more', after: [...before, ...sells('UANN')], joined: ['UANN'], left: [], became: [] },
  { is: 'one less', after: before.slice(0, 2), joined: [], left: ['ULEO'], became: [] },
  {
    is: 'a rep who manages',
    after: [...manages('UMAX', 'UBEA'), ...sells('ULEO')],
    joined: [],
    left: [],
    became: ['UBEA'],
  },
])('$is changed', ({ after, joined, left, became }) => {
  const ids = Object.entries(seatsChanged(before, after)).map(([, seats]) => seats.map(({ userId }) => userId));
  expect(ids).toEqual([joined, left, became]);
  expect(putBack(after, placesChanged(before, after))).toHaveLength(3);
});

test('what was changed since stays as it is', () => {
  const after = [...before, ...sells('UANN', 'UTOM')];
  const since = [...before, ...manages('UANN'), ...sells('UTOM')];
  expect(putBack(since, placesChanged(before, after))).toEqual([...before, ...manages('UANN')]);
});

test('somebody who changes teams is moved, not taken out and put in', () => {
  const [east, west] = [aTeam({ id: 1, name: 'East' }), aTeam({ id: 2, name: 'West' })];
  const moved = seatsMoved([
    { before: { team: east, people: sells('UBEA') }, after: { team: east, people: [] } },
    { before: null, after: { team: west, people: sells('UBEA') } },
  ]);
  expect(moved).toEqual([{ userId: 'UBEA', from: east, to: { team: west, manages: false, wasIn: false } }]);
});
