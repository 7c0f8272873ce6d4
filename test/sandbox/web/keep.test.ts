import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { readKept } from '../../../src/sandbox/web/keep.ts';
import { keeperOf } from '../../../src/sandbox/web/keeper.ts';
import { buttonsOf, openSite, START } from './site.ts';

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sideline-keep-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('the office goes on where it was left: words, clock, marks, guide and buttons', async () => {
  const folder = await aFolder();
  const before = await openSite(folder);
  await before.moveTo('2026-03-09T08:30:00-04:00');
  await before.act('UBEA', { does: 'say', channel: 'CENTERPRISE', text: 'Morning, @tom' });
  await before.act('UBEA', { does: 'command', channel: 'DBEA', text: '/deal update acme proposal 40k' });
  await before.ask('/api/guide', { does: 'dismiss' });
  const { posts: said } = await before.desk('UMAYA', 'CENTERPRISE');
  await before.act('UMAYA', { does: 'read', channel: 'CENTERPRISE', ts: said.at(-1)?.ts ?? '' });
  const desks = [await before.desk('UBEA', 'DBEA'), await before.desk('UMAYA', 'CENTERPRISE')];
  await before.close();

  // Another Monday is asked for, and what is kept goes on.
  const after = await openSite(folder, START.add({ weeks: 1 }));
  onTestFinished(after.close);
  expect([await after.desk('UBEA', 'DBEA'), await after.desk('UMAYA', 'CENTERPRISE')]).toEqual(desks);
  expect(desks[0]?.guide.dismissed).toBe(true);
  expect(desks[1]?.places[0]).toMatchObject({ unread: 0 });
  expect((await after.desk('UTOM', 'DTOM')).places[0]).toMatchObject({ unread: 1, mentioned: true });

  const question = desks[0]?.posts.at(-1);
  const acme = question && buttonsOf(question).find(({ label }) => label.startsWith('Acme Corp'));
  expect(await after.act('UBEA', acme?.press ?? { does: 'close' })).toEqual({});
  const { posts, guide } = await after.desk('UBEA', 'DBEA');
  expect(JSON.stringify(posts)).toContain('Saved: *Acme Corp* · stage qualified → proposal');
  expect(guide.done).toContain('update');
  await after.moveTo('monday');
  const { posts: thread } = await after.desk('UBEA', 'CENTERPRISE');
  expect(thread.filter(({ thread_ts }) => thread_ts !== undefined).length).toBeGreaterThan(2);
  expect(after.house.office.slack.breaches()).toEqual([]);
});

test('what was answered is on the disk already, whatever becomes of the process', async () => {
  const folder = await aFolder();
  const site = await openSite(folder);
  onTestFinished(site.close);
  await site.act('UBEA', { does: 'say', channel: 'CENTERPRISE', text: 'Here I am.' });
  const kept = await readKept(folder);
  expect(kept?.start).toEqual(START);
  expect(kept?.left.slack.workspaces[0]?.messages.at(-1)).toMatchObject({ user: 'UBEA', text: 'Here I am.' });
});

test('a move of the clock is broken off by the end, and what was said on the way is kept', async () => {
  const folder = await aFolder();
  const site = await openSite(folder);
  const far = Temporal.Instant.from('2026-04-24T16:00:00Z');
  const moved = site.moveTo(far.toString());
  while (!(await site.desk('UBEA', 'DBEA')).clock.moving) await site.desk('UBEA', 'DBEA');
  await site.close();
  expect(await moved).toEqual({ problem: 'The sandbox is closing.' });
  const again = await openSite(folder);
  onTestFinished(again.close);
  expect(again.house.office.now().epochMilliseconds).toBeLessThan(far.epochMilliseconds);
  expect(await again.act('UBEA', { does: 'command', channel: 'DBEA', text: '/deal' })).toEqual({});
});

test('a week that is playing is broken off by the end, and the office goes on from there', async () => {
  const folder = await aFolder();
  const site = await openSite(folder);
  await site.ask('/api/week', { does: 'play' });
  while ((await site.desk('UBEA', 'DBEA')).posts.length === 0) await site.desk('UBEA', 'DBEA');
  await site.close();
  const again = await openSite(folder);
  onTestFinished(again.close);
  const { posts, week } = await again.desk('UBEA', 'DBEA');
  expect([week.state, posts.length > 0]).toEqual(['still', true]);
  expect(await again.moveTo('hour')).toEqual({});
});

test.each([
  { is: 'damaged', office: '{"version":1', says: 'is damaged' },
  { is: 'of another shape', office: '{"version":1,"start":"2026-03-09"}', says: 'is damaged' },
  { is: 'of another version', office: '{"version":0,"start":"2026-03-09"}', says: 'is of another version of Sideline' },
  { is: 'missing', office: undefined, says: 'office.json is missing' },
])('an office file that is $is is left alone, and --reset is named', async ({ office, says }) => {
  const folder = await aFolder();
  mkdirSync(join(folder, 'postgres'));
  if (office !== undefined) writeFileSync(join(folder, 'office.json'), office);
  const opening = openSite(folder);
  await expect(opening).rejects.toThrow(says);
  await expect(opening).rejects.toThrow('Nothing was changed. Start with --reset');
  expect(readdirSync(folder)).toContain('postgres');
  if (office !== undefined) expect(readFileSync(join(folder, 'office.json'), 'utf8')).toBe(office);
});

test('a database that is gone or does not open is a sentence too', async () => {
  const folder = await aFolder();
  const site = await openSite(folder);
  await site.close();
  const office = readFileSync(join(folder, 'office.json'), 'utf8');
  await rm(join(folder, 'postgres'), { recursive: true });
  await expect(openSite(folder)).rejects.toThrow('postgres is missing. Nothing was changed.');
  mkdirSync(join(folder, 'postgres'));
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '3');
  await expect(openSite(folder)).rejects.toThrow(
    /its database does not open \(.*\)\. Nothing was changed\. Start with --reset/s,
  );
  expect(readFileSync(join(folder, 'office.json'), 'utf8')).toBe(office);
});

test('a first start that was broken off is simply begun again', async () => {
  const folder = await aFolder();
  mkdirSync(join(folder, 'postgres', 'half'), { recursive: true });
  writeFileSync(join(folder, 'unfinished'), '');
  const site = await openSite(folder);
  onTestFinished(site.close);
  expect(await site.act('UBEA', { does: 'command', channel: 'DBEA', text: '/deal' })).toEqual({});
  expect(existsSync(join(folder, 'unfinished'))).toBe(false);
  expect(existsSync(join(folder, 'postgres', 'half'))).toBe(false);
});

test('the last state is what is written, one writing at a time, and a failure is told to who asked', async () => {
  let state = 0;
  let writers = 0;
  const written: number[] = [];
  const keeper = keeperOf(async () => {
    writers += 1;
    expect(writers).toBe(1);
    const seen = state;
    await Promise.resolve();
    writers -= 1;
    if (seen === 3) throw new Error('the disk is full');
    written.push(seen);
  });
  state = 1;
  const first = keeper.save();
  state = 2;
  await Promise.all([first, keeper.save(), keeper.save()]);
  expect(written.at(-1)).toBe(2);
  state = 3;
  await expect(keeper.save()).rejects.toThrow('the disk is full');
  state = 4;
  keeper.soon();
  await keeper.close();
  expect(written.at(-1)).toBe(4);
  state = 5;
  await wait(600);
  expect(written.at(-1)).toBe(4);
});
