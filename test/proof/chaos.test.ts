import { describe, expect, test } from 'vitest';
import { findPostgresBinaries } from '../harness/postgres-binaries.ts';
import { chaos } from './chaos.ts';

const SEED = 1;

// `npm run proof` runs many seeds of 600.
describe.skipIf(findPostgresBinaries() === undefined)(
  'three couriers, killed again and again, on a bad network',
  () => {
    test('say 60 messages once, in order, under their parents and at their pace, though the database crashes', async () => {
      const { complaints, met } = await chaos({ seed: SEED, count: 60, withinSeconds: 90 });
      expect(complaints, `replay it: node scripts/proof.ts --seed ${SEED} --deliveries 60`).toEqual([]);
      expect(met['database crashes']).toBe(1);
      expect(met.kills).toBeGreaterThan(0);
    }, 120_000);

    test('control: without the doubt step they repeat themselves', async () => {
      const { repeats } = await chaos({ seed: SEED, count: 60, withinSeconds: 90, blind: true });
      expect(repeats).toBeGreaterThan(0);
    }, 120_000);
  },
);
