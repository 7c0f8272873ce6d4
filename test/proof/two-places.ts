import type { Db } from '../../src/store/db.ts';
import { scheduleChores, scheduleTeam } from '../../src/store/schedules.ts';
import { aQuietDeal, aScheduled } from '../jobs/scene.ts';
import { aTeam, aWorkspace } from '../store/people.ts';

const ZONES = [
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Pacific/Apia',
  'America/Sao_Paulo',
];

/** Two workspaces with a rep in each of these zones, most with something to be told, and a sales team; all scheduled. */
export async function twoPlaces(db: Db, now: Temporal.Instant): Promise<string[]> {
  const places: string[] = [];
  for (const place of ['north', 'south']) {
    const workspaceId = await aWorkspace(db);
    const boss = await aScheduled(db, workspaceId, `${place}boss`, {}, 'manager');
    const reps = [];
    for (const [n, zone] of ZONES.entries()) {
      const rep = await aScheduled(db, workspaceId, `${place}${n}`, { zone });
      if (n % 3 > 0) await aQuietDeal(db, rep, { name: `Globex ${n}` });
      reps.push(rep);
    }
    await scheduleTeam(db, await aTeam(db, workspaceId, boss, reps), now);
    await scheduleChores(db, workspaceId, now);
    places.push(workspaceId);
  }
  return places;
}
