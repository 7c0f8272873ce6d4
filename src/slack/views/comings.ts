import { type PlacesChanged, seatsChanged } from '../../domain/seats.ts';
import type { Seat } from '../../domain/set-up.ts';
import { listed } from '../wording.ts';

/** People named in a line; a larger team is counted. */
const NAMED = 30;

/** "Joined: @Ann and @Leo.", "Left: @Tom.", each a line; nothing where the people stay what they were. */
export function comingsSaid(before: readonly Seat[], after: readonly Seat[]): string[] {
  const { joined, left, became } = seatsChanged(before, after);
  const as = (seats: readonly Seat[], manages: boolean) => seats.filter((seat) => seat.manages === manages);
  const lines: [string, readonly Seat[]][] = [
    ['Joined', as(joined, false)],
    ['Joined as manager', as(joined, true)],
    ['Left', left],
    ['Manages now', as(became, true)],
    ['Sells now', as(became, false)],
  ];
  return lines.flatMap(([what, seats]) => (seats.length > 0 ? [`${what}: ${mentions(seats)}.`] : []));
}

/** That who came may have to be invited; nothing where nobody came. Without a scope to read channels we cannot know who is there. */
export function inviteThem(before: readonly Seat[], after: readonly Seat[], channelId: string): string[] {
  const { joined } = seatsChanged(before, after);
  if (joined.length === 0) return [];
  return [`Whoever is not in <#${channelId}> yet sees none of it: invite ${mentions(joined)} there too.`];
}

/** Places as JSON for a button's value; null where it would be longer than Slack takes. */
export function placesValue(team: number, people: PlacesChanged, channel: [string, string] | undefined): string | null {
  const value = JSON.stringify({ team, people, channel });
  return value.length <= 2000 ? value : null;
}

/** These people in a line. */
export function mentions(people: readonly { userId: string }[]): string {
  const named = people.slice(0, NAMED).map(({ userId }) => `<@${userId}>`);
  const more = people.length > NAMED ? [`${people.length - NAMED} more`] : [];
  return listed([...named, ...more]) || 'nobody';
}
