import { describe, expect, inject, it } from 'vitest';
import { findingsOf } from '../../src/domain/rules/index.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { convertsForNobody } from '../../src/domain/unconverted.ts';
import { seededStore } from '../../src/sandbox/seeded-store.ts';
import { dawn, latestMonday } from '../../src/sandbox/team/days.ts';
import { DEALS } from '../../src/sandbox/team/deals.ts';
import { type Name, PEOPLE, TEAMS, userIdOf, WORKSPACE } from '../../src/sandbox/team/people.ts';
import { seedTeam } from '../../src/sandbox/team/seed.ts';
import type { Store } from '../../src/store/db.ts';
import { deals, nudges } from '../../src/store/schema.ts';
import { snapshotsOf } from '../../src/store/snapshots.ts';
import { openDump } from '../harness/pglite-dump.ts';

/** What a rep hears first of a deal on the Monday; where nothing is said, the deal is there to show silence. */
const SAID = {
  'HP Enterprise EMEA Rollout': 'due-today due',
  Globex: 'stalled quiet',
  'Blue Heron Foods': 'stalled close-date-passed',
  'Stellar Freight': 'due-today overdue',
  'Redwood Robotics': 'stalled close-date-moved',
  'R&D <!channel> Labs': 'stalled quiet',
  'Monarch Rail': 'stalled quiet',
  'Lakeshore Transit': 'due-today due',
  'Müller & Söhne': 'due-today due',
  'Fjord Shipping': 'stalled overdue-next-step',
  'Thames Valley Water': 'lead-response untouched',
  'Galway Foods': 'stalled missing-next-step',
  'Otter & Co': 'due-today due',
  'Prairie Dental Group': 'stalled quiet',
  'Gopher Gym': 'stalled overdue-next-step',
  'Deep Dish Labs': 'stalled long-in-stage',
  'Soybean Express': 'stalled quiet',
  'Ashland Legal': 'customers after-sale',
  'Halsted Motors': 'customers quarterly',
  'Thistle Supply': 'customers quarterly',
};

async function saidOf(store: Store, start: string) {
  const now = dawn(Temporal.PlainDate.from(start));
  const reps = PEOPLE.filter(({ role, away }) => role === 'rep' && !away).map(({ name }) => userIdOf(name));
  const snapshots = await snapshotsOf(store.db, WORKSPACE.workspaceId, reps, now);
  const findings = [...snapshots.values()].flatMap((snapshot) => findingsOf(snapshot, now));
  const ofDeals = findings.flatMap((finding) =>
    'deal' in finding ? { name: finding.deal.name, says: `${finding.rule} ${finding.reason}` } : [],
  );
  // A deal may show in several rules: the first is heard.
  return Object.fromEntries(ofDeals.toReversed().map(({ name, says }) => [name, says]));
}

function requireSnapshot(snapshots: Map<string, Snapshot>, name: Name): Snapshot {
  const snapshot = snapshots.get(userIdOf(name));
  if (!snapshot) throw new Error(`nothing is known of ${name}`);
  return snapshot;
}

describe('the team of the sandbox', () => {
  it.each(['2026-03-09', '2026-04-13', '2026-07-06', '2027-01-11'])(
    'each deal shows its one thing on %s, holidays or not',
    async (start) => {
      const store = await openDump(inject('pgliteDump'));
      await seedTeam(store.db, Temporal.PlainDate.from(start));
      expect(await saidOf(store, start)).toEqual(SAID);
      await store.close();
    },
  );

  it('is eight reps in three zones, two managers and an admin, with about fifty deals', () => {
    const reps = PEOPLE.filter(({ role }) => role === 'rep');
    expect(new Set(reps.map(({ zone }) => zone)).size).toBe(3);
    expect(Object.groupBy(PEOPLE, ({ role }) => role)).toMatchObject({ rep: { length: 8 }, manager: { length: 2 } });
    const all = Object.values(DEALS).flat();
    expect(all.length).toBeGreaterThanOrEqual(45);
    expect(new Set(all.map(({ shows }) => shows)).size).toBeGreaterThan(35);
    expect(Object.values(TEAMS).map(({ channel }) => channel)).not.toContain('general');
  });

  it('has half a year behind it in which a coach finds something, and nothing of it in the last five weeks', async () => {
    const store = await openDump(inject('pgliteDump'));
    const start = Temporal.PlainDate.from('2026-03-09');
    await seedTeam(store.db, start);
    const reps = PEOPLE.filter(({ role }) => role === 'rep').map(({ name }) => userIdOf(name));
    const snapshots = await snapshotsOf(store.db, WORKSPACE.workspaceId, reps, dawn(start));
    const said = (name: Name) => findingsOf(requireSnapshot(snapshots, name), dawn(start));
    expect(said('dan')).toContainEqual(expect.objectContaining({ rule: 'role-model', against: 'best-third' }));
    expect(said('bea')).toContainEqual(expect.objectContaining({ rule: 'role-model', against: 'own-wins' }));
    expect(said('kofi')).toContainEqual(expect.objectContaining({ rule: 'same-leads', source: 'webform' }));
    for (const name of ['bea', 'dan'] as const) {
      const { figures, settings } = requireSnapshot(snapshots, name);
      if (!figures) throw new Error(`${name} has no figures on the first morning`);
      // Stages are timed by the team's own wins, and these took what the defaults say.
      expect(figures.team.stageDays.proposal).toMatchObject({ days: 10 });
      expect(figures.team.stageDays.proposal?.of).toBeGreaterThanOrEqual(20);
      expect(figures.own.wins.map(({ source }) => source)).toContain('webform');
      expect(convertsForNobody([figures.own, ...figures.others], settings).map(({ source }) => source)).toEqual(
        name === 'dan' ? ['bought list'] : [],
      );
    }
    const names = new Set(Object.values(DEALS).flatMap((deals) => deals.map(({ name }) => name)));
    const past = (await store.db.select().from(deals)).filter(({ name }) => !names.has(name));
    expect(new Set(past.map(({ name }) => name)).size).toBe(past.length);
    const fiveWeeksAgo = start.subtract({ weeks: 5 });
    expect(past.filter(({ endedOn }) => !endedOn || Temporal.PlainDate.compare(endedOn, fiveWeeksAgo) >= 0)).toEqual(
      [],
    );
    await store.close();
  });

  it('serves a job on the command line, as it stands on the Monday of that week', { timeout: 180_000 }, async () => {
    const store = await seededStore(Temporal.Instant.from('2026-03-12T13:30:00Z'));
    const told = await store.db.select().from(nudges);
    expect(told.find(({ userId, reason }) => userId === 'UBEA' && reason === 'quiet')).toMatchObject({
      job: 'morning-digest',
      occasion: '2026-03-06',
    });
    expect(told.filter(({ job }) => job === 'prospecting-check').map(({ userId }) => userId)).toContain('UDAN');
    await store.close();
  });
});

it.each([
  { today: '2026-03-09', monday: '2026-03-09', is: 'a Monday' },
  { today: '2026-03-15', monday: '2026-03-09', is: 'the Sunday after it' },
  { today: '2026-05-26', monday: '2026-05-18', is: 'after a Monday off in both countries' },
  { today: '2026-04-08', monday: '2026-03-30', is: 'after Easter Monday, a holiday in London only' },
])('the sandbox starts on $monday when today is $today: $is', ({ today, monday }) => {
  expect(latestMonday(Temporal.PlainDate.from(today)).toString()).toBe(monday);
});
