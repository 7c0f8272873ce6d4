import type { CoachSettings } from './coach-settings.ts';

/** The order in which people here write day and month: 12/11 is 12 November or December 11. */
export const DAY_ORDERS = ['dmy', 'mdy'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

/** One Slack workspace. `currency` (ISO 4217) is meant where none is typed; `country` chooses the holidays; `coaching` is what it decided itself. */
export type Workspace = {
  workspaceId: string;
  name: string;
  currency: string;
  country: string;
  dayOrder: DayOrder;
  coaching: Partial<CoachSettings>;
};
