import type { Goals } from './member.ts';
import type { Money } from './money.ts';

/**
 * Reps, their managers, one channel, one weekly thread. `privateOnly` teams hear nothing in the channel about people or deals.
 * The thread opens on `threadOn` (ISO weekday, 1 = Monday) at `threadAt` of the team's clock. Until `postsFrom` channel nudges go to
 * the managers as a preview; null posts at once. `target` is what is to be won in a month. `goals` are weekly counts for each person
 * of the team who has none of their own. Where it `readsUpdates`, what people of the team say in its channel is read as in the DM.
 */
export type SalesTeam = {
  workspaceId: string;
  id: number;
  name: string;
  channelId: string;
  zone: string;
  country: string | null;
  workDays: number[];
  privateOnly: boolean;
  threadOn: number;
  threadAt: Temporal.PlainTime;
  postsFrom: Temporal.Instant | null;
  target: Money | null;
  goals: Goals;
  readsUpdates: boolean;
  createdAt: Temporal.Instant;
};

/** What a sales team starts with whose manager has told us nothing of it. */
export const USUAL_TEAM = {
  privateOnly: false,
  threadOn: 1,
  threadAt: Temporal.PlainTime.from('09:30'),
  postsFrom: null,
  target: null,
  goals: {},
  readsUpdates: false,
} satisfies Partial<SalesTeam>;

/** A sales team to be opened; what is not given is as usual. */
export type NewTeam = Omit<SalesTeam, 'id' | keyof typeof USUAL_TEAM> & Partial<Omit<SalesTeam, 'id'>>;
