/** Reps, their managers, one channel, one weekly thread. `privateOnly` teams hear nothing in the channel about people or deals. */
export type SalesTeam = {
  workspaceId: string;
  id: number;
  name: string;
  channelId: string;
  zone: string;
  country: string | null;
  workDays: number[];
  privateOnly: boolean;
  createdAt: Temporal.Instant;
};
