import { expect, test } from 'vitest';
import { turns } from '../../src/slack/home/turns.ts';

/** Work that ends when the test says so. */
function held() {
  const begun: string[][] = [];
  const ends: ((error?: Error) => void)[] = [];
  const work = (what: string[]) => {
    begun.push(what);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    ends.push((error) => (error ? reject(error) : resolve()));
    return promise;
  };
  return { begun, work, end: (at: number, error?: Error) => ends[at]?.(error) };
}

const both = (waiting: string[], more: string[]) => [...waiting, ...more];

test('of three wishes at once the first is done, and the other two together after it', async () => {
  const { begun, work, end } = held();
  const inTurn = turns(both);
  const first = inTurn({}, 'bea', ['a'], work);
  expect(begun).toEqual([['a']]);
  end(0);
  await first;

  const owner = {};
  const a = inTurn(owner, 'bea', ['a'], work);
  const b = inTurn(owner, 'bea', ['b'], work);
  const c = inTurn(owner, 'bea', ['c'], work);
  expect(begun.slice(1)).toEqual([['a']]);
  end(1);
  await a;
  expect(begun.slice(1)).toEqual([['a'], ['b', 'c']]);
  end(2);
  await Promise.all([b, c]);
  const later = inTurn(owner, 'bea', ['d'], work);
  expect(begun.slice(3)).toEqual([['d']]);
  end(3);
  await later;
});

test('one person does not wait for another', () => {
  const { begun, work } = held();
  const inTurn = turns(both);
  const owner = {};
  void inTurn(owner, 'bea', ['a'], work);
  void inTurn(owner, 'ann', ['b'], work);
  expect(begun).toEqual([['a'], ['b']]);
});

test('one that fails says so to who wanted it, and the next is done all the same', async () => {
  const { begun, work, end } = held();
  const inTurn = turns(both);
  const owner = {};
  const a = inTurn(owner, 'bea', ['a'], work);
  const b = inTurn(owner, 'bea', ['b'], work);
  end(0, new Error('refused'));
  await expect(a).rejects.toThrow('refused');
  await Promise.resolve();
  expect(begun).toEqual([['a'], ['b']]);
  end(1);
  await expect(b).resolves.toBeUndefined();
});
