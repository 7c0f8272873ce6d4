import { expect, onTestFinished } from 'vitest';
import { countTurns } from '../../bench/turns.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { onPostgres } from '../fixtures.ts';
import { openWire } from '../slack-fixture.ts';

/** What the benchmark holds `/deal update` to. */
const AT_MOST = 4;

onPostgres('round trips to Postgres', (test) => {
  test(`/deal update takes at most ${AT_MOST}, once its statements are prepared`, async ({ database }) => {
    const counted = await countTurns(database?.url ?? '');
    onTestFinished(counted.close);
    const store = await openPostgres(counted.url, { connections: 1 });
    onTestFinished(store.close);
    const wire = await openWire(store.db);
    onTestFinished(wire.close);
    const bea = wire.id('bea');
    await wire.slack.command('/deal', 'new Globex 25k', bea);
    await wire.slack.command('/deal', 'update globex contacted 26k next send MSA by fri', bea);
    const before = counted.turns();
    await wire.slack.command('/deal', 'update globex qualified 27k next call Rita by fri', bea);
    const turns = counted.turns() - before;
    expect(wire.slack.reply(bea)).toContain('stage contacted → qualified');
    expect(turns).toBeGreaterThanOrEqual(2);
    expect(turns).toBeLessThanOrEqual(AT_MOST);
  });
});
