/** What somebody logged in one week by their clock: activities of all kinds, prospecting among them, and touches on deals. */
export type LoggedWeek = {
  userId: string;
  monday: Temporal.PlainDate;
  activities: number;
  prospecting: number;
  touches: number;
};
