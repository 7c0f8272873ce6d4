import { type TeamNow, teamsAt } from '../store/teams-now.ts';
import type { Planning, Slot } from './job.ts';

export type { TeamNow } from '../store/teams-now.ts';

/** The teams of these slots at the hour of their job, by subject. */
export async function teamsNow({ db, now, workspaceId }: Planning, slots: Slot[]): Promise<Map<string, TeamNow>> {
  const teamIds = slots.map(({ subject }) => Number(subject));
  const teams = await teamsAt(db, workspaceId, teamIds, now);
  return new Map([...teams].map(([id, team]) => [String(id), team]));
}
