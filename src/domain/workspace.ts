import type { CoachSettings } from './coach-settings.ts';
import type { Section, Stage } from './pipeline.ts';

/** The order in which people here write day and month: 12/11 is 12 November or December 11. */
export const DAY_ORDERS = ['dmy', 'mdy'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

/** What a workspace calls a stage, and to which section it belongs there; what is not given is as usual. */
export type StageSettings = Partial<Record<Stage, { name?: string; section?: Section }>>;

/** One Slack workspace. `currency` (ISO 4217) is meant where none is typed; `country` chooses the holidays; `coaching` is what it decided itself.
 * `digestAt` and `workDays` are those of people who join. Free text is kept for `retentionDays`. `url` is its address in Slack, with its
 * slash; null while unknown. */
export type Workspace = {
  workspaceId: string;
  name: string;
  currency: string;
  country: string;
  dayOrder: DayOrder;
  coaching: Partial<CoachSettings>;
  stages: StageSettings;
  digestAt: Temporal.PlainTime;
  workDays: number[];
  retentionDays: number;
  url: string | null;
};

/** What a workspace starts with whose admin has told us nothing of it. Two years of free text are a convention of ours. */
export const USUAL_WORKSPACE = {
  coaching: {},
  stages: {},
  digestAt: Temporal.PlainTime.from('08:30'),
  workDays: [1, 2, 3, 4, 5],
  retentionDays: 730,
  url: null,
} satisfies Partial<Workspace>;

/** A workspace met for the first time; what is not given is as usual. */
export type NewWorkspace = Omit<Workspace, keyof typeof USUAL_WORKSPACE> & Partial<Workspace>;
