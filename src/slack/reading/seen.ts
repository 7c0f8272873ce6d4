import type { WebClient } from '@slack/web-api';
import type { Deps } from '../../deps.ts';
import type { KeptReading } from '../../store/readings.ts';
import { loggable } from '../errors.ts';

/** What is put on a message in a channel that was read as an update. */
const SEEN = 'eyes';

type Place = Pick<KeptReading, 'channelId' | 'ts'>;

/** Puts 👀 on a message. Seen before, or not allowed: the card says it all. */
export function see(deps: Deps, client: WebClient, { channelId: channel, ts: timestamp }: Place): Promise<void> {
  return done(deps, client.reactions.add({ channel, timestamp, name: SEEN }));
}

/** Takes 👀 off a message of a team's channel that is no update, unless some of it is saved. */
export async function unsee(
  deps: Deps,
  client: WebClient,
  { channelId: channel, ts: timestamp, place, updates }: KeptReading,
): Promise<void> {
  if (place !== 'channel' || updates.some(({ state }) => state === 'saved')) return;
  await done(deps, client.reactions.remove({ channel, timestamp, name: SEEN }));
}

async function done({ log }: Deps, reacting: Promise<unknown>): Promise<void> {
  await reacting.catch((error: unknown) => log.debug({ error: loggable(error) }, 'could not react'));
}
