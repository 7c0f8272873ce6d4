import { coachingOf } from '../../domain/coach-settings.ts';
import { countryName } from '../../domain/country.ts';
import { STAGES } from '../../domain/pipeline.ts';
import { clock } from '../../domain/settings.ts';
import { sectionOfStage, stageName } from '../../domain/stages.ts';
import { daysWritten } from '../../domain/team-facts.ts';
import type { DayOrder, StageSettings, Workspace } from '../../domain/workspace.ts';
import type { SetUp } from '../../store/set-up.ts';
import { count, excerpt, listed } from '../wording.ts';
import { DEAL_LENGTH_SAYS } from './setup.ts';
import { logLine } from './setup-log.ts';

/** As many as are named in a line. */
const NAMED = 5;

/** How dates are written, with the example that differs. */
export const DAY_ORDER_SAYS: Record<DayOrder, string> = {
  dmy: 'Day first: 31/12',
  mdy: 'Month first: 12/31',
};

/** Names in a line, the rest counted. */
export function namedSome(names: readonly string[]): string {
  const more = names.length - NAMED;
  return listed([...names.slice(0, NAMED), ...(more > 0 ? [`${more} more`] : [])]);
}

export function teamsStand({ teams }: SetUp): string {
  if (teams.length === 0) return 'None yet. Start here: a team is a channel, its managers and who sells.';
  return `${count(teams.length, 'team')}: ${namedSome(teams.map(({ team }) => excerpt(team.name, 40)))}`;
}

export function coachStands({ workspace }: SetUp): string {
  const { dealLength, nudgesADay, limits } = coachingOf(workspace.coaching);
  const own = Object.keys(limits).length;
  const limitsSaid = own === 0 ? 'every limit as usual' : `${count(own, 'limit')} of your own`;
  return `A deal takes ${DEAL_LENGTH_SAYS[dealLength]} · ${count(nudgesADay, 'nudge')} a day at most · ${limitsSaid}`;
}

export function stagesStand({ workspace: { stages } }: SetUp): string {
  const moved = STAGES.filter((stage) => stages[stage]?.section).map(
    (stage) => `${excerpt(stageName(stages, stage), 40)} belongs to ${sectionOfStage(stages, stage)}`,
  );
  return [stageLine(stages), ...moved].join(' · ');
}

/** "lead → contacted → …", by the names of this workspace. */
export function stageLine(stages: StageSettings): string {
  return STAGES.map((stage) => excerpt(stageName(stages, stage), 40)).join(' → ');
}

export function workspaceStands({ workspace }: SetUp): string {
  const { currency, country, dayOrder, digestAt, workDays } = workspace;
  return [
    currency,
    `holidays of ${countryName(country)}`,
    DAY_ORDER_SAYS[dayOrder].toLowerCase(),
    `people who join: digest at ${clock(digestAt)}, ${daysWritten(workDays)}`,
  ].join(' · ');
}

export function adminsStand({ admins }: SetUp): string {
  return namedSome(admins.map((userId) => `<@${userId}>`)) || 'Nobody';
}

/** How long free text is kept. */
export function dataStands({ retentionDays }: Pick<Workspace, 'retentionDays'>): string {
  return `Free text is kept for ${count(retentionDays, 'day')} · export, erase`;
}

export function logStands({ newest }: SetUp, now: Temporal.ZonedDateTime): string {
  return newest ? logLine(newest, now) : 'Nothing was changed yet.';
}
