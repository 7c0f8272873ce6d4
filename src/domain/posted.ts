/** Where a message stands in Slack; `under` is the ts of the post it replies to. */
export type Posted = { channelId: string; ts: string; under: string | null };
