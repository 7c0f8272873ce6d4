import { type CoachSettings, coachingOf } from './coach-settings.ts';
import { countryName } from './country.ts';
import { stageFacts } from './stages.ts';
import { daysWritten } from './team-facts.ts';
import type { DayOrder, Workspace } from './workspace.ts';

/** What an admin decides for the whole workspace, besides its coach. */
export const WORKSPACE_SETTINGS = [
  ...(['currency', 'country', 'dayOrder', 'digestAt', 'workDays', 'retentionDays', 'stages'] as const),
] as const;
export type WorkspaceSettings = Pick<Workspace, (typeof WORKSPACE_SETTINGS)[number]>;

const DATES: Record<DayOrder, string> = { dmy: 'day first', mdy: 'month first' };

/** How a workspace is set up, as the log keeps it. */
export function workspaceFacts(settings: WorkspaceSettings): Record<string, string> {
  const { currency, country, dayOrder, digestAt, workDays, retentionDays, stages } = settings;
  return {
    currency,
    holidays: countryName(country),
    dates: DATES[dayOrder],
    'digest of people who join': digestAt.toString({ smallestUnit: 'minute' }),
    'working days of people who join': daysWritten(workDays),
    retention: `${retentionDays} days`,
    ...stageFacts(stages),
  };
}

/** How its coach is set up, as the log keeps it. */
export function coachFacts(decided: Partial<CoachSettings>) {
  const { dealLength, inboundSources, nudgesADay, limits, namesToModel, tokensADay } = coachingOf(decided);
  return {
    'deal length': dealLength.replaceAll('-', ' '),
    'inbound sources': inboundSources,
    'nudges a day': nudgesADay,
    limits,
    'names to the model': namesToModel,
    'model tokens a day': tokensADay,
  };
}

/** Free text is kept for at least a month, for the coach reads it, and ten years at most. */
export const RETENTION_DAYS = { least: 30, most: 3650 } as const;
