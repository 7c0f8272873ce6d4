import { expect } from 'vitest';
import { OWN_SCENARIOS_MAX } from '../../src/domain/scenario.ts';
import { STANDARD_SCENARIOS } from '../../src/domain/scenarios/index.ts';
import { addScenario, removeScenario, restoreScenario, scenariosOf } from '../../src/store/scenarios.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, aWorkspace, NOW } from './people.ts';

let heard = 0;
const once = () => {
  heard += 1;
  return { heard: `cmd:scenario ${heard}`, now: NOW };
};

onBothDatabases("scenarios of a workspace's own", (test) => {
  test('stand behind the standard ones, removed and put back with the same key', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const max = await aCaller(db, workspaceId, 'max', 'manager');
    const added = await addScenario(db, max, { name: 'Procurement', words: 'redlines' }, once());
    expect(added).toMatchObject({ name: 'Procurement', phrases: ['redlines'], play: null });
    const key = added?.key ?? '';
    const all = await scenariosOf(db, workspaceId);
    expect(all.slice(0, STANDARD_SCENARIOS.length)).toEqual(STANDARD_SCENARIOS);
    expect(all.at(-1)?.key).toBe(key);
    await removeScenario(db, max, key, once());
    expect(await scenariosOf(db, workspaceId)).toBe(STANDARD_SCENARIOS);
    await expect(removeScenario(db, max, key, once())).rejects.toThrow('no longer there');
    await restoreScenario(db, max, key, once());
    expect((await scenariosOf(db, workspaceId)).at(-1)?.key).toBe(key);
    await expect(restoreScenario(db, max, key, once())).rejects.toThrow('already');
  });

  test('are twelve at most, each of its own name, and not a rep’s to add or remove', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const bea = await aCaller(db, workspaceId, 'bea');
    const ada = await aCaller(db, workspaceId, 'ada', 'admin');
    const add = (name: string) => addScenario(db, ada, { name, words: '' }, once());
    for (let one = 1; one < OWN_SCENARIOS_MAX; one++) await add(`Situation ${one}`);
    await expect(add('situation 1')).rejects.toThrow('already');
    await expect(add('price objection')).rejects.toThrow('already');
    const last = await add('Situation 12');
    await expect(add('Situation 13')).rejects.toThrow('the most there may be');
    await expect(addScenario(db, bea, { name: 'X', words: '' }, once())).rejects.toThrow('A manager or an admin');
    await expect(removeScenario(db, bea, last?.key ?? '', once())).rejects.toThrow('A manager or an admin');
    await expect(removeScenario(db, ada, 'price', once())).rejects.toThrow('no longer there');
  });

  test('are added once, however often it is heard, and seen in their workspace alone', async ({ db }) => {
    const [here, there] = [await aWorkspace(db), await aWorkspace(db)];
    const max = await aCaller(db, here, 'max', 'manager');
    const same = once();
    await addScenario(db, max, { name: 'Procurement', words: '' }, same);
    expect(await addScenario(db, max, { name: 'Procurement', words: '' }, same)).toBeUndefined();
    expect(await scenariosOf(db, here)).toHaveLength(14);
    expect(await scenariosOf(db, there)).toHaveLength(13);
  });
});
