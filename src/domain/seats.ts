import type { Seat, StandingTeam } from './set-up.ts';
import type { SalesTeam } from './team.ts';

/** What somebody is in a sales team; null where they are not in it. */
export type Place = 'manages' | 'sells' | null;

/** Who came to a team, who left it, and who has another part in it now. */
export type SeatsChanged = { joined: Seat[]; left: Seat[]; became: Seat[] };

/** What differs between a team's people before and after. */
export function seatsChanged(before: readonly Seat[], after: readonly Seat[]): SeatsChanged {
  const place = placesIn(before);
  const isIn = placesIn(after);
  return {
    joined: after.filter(({ userId }) => !place.has(userId)),
    left: before.filter(({ userId }) => !isIn.has(userId)),
    became: after.filter(({ userId }) => place.has(userId) && place.get(userId) !== isIn.get(userId)),
  };
}

/** From what to what each person's place changed, by their id. */
export type PlacesChanged = Record<string, [Place, Place]>;

export function placesChanged(before: readonly Seat[], after: readonly Seat[]): PlacesChanged {
  const [was, is] = [placesIn(before), placesIn(after)];
  const ids = [...new Set([...was.keys(), ...is.keys()])].filter((userId) => was.get(userId) !== is.get(userId));
  return Object.fromEntries(ids.map((userId) => [userId, [was.get(userId) ?? null, is.get(userId) ?? null]]));
}

/** A team's people with some places changed: those that still stand as they were left go back to what they were. */
export function putBack(standing: readonly Seat[], changed: PlacesChanged): Seat[] {
  const places = placesIn(standing);
  for (const [userId, [was, became]] of Object.entries(changed)) {
    if ((places.get(userId) ?? null) !== became) continue;
    if (was === null) places.delete(userId);
    else places.set(userId, was);
  }
  return [...places].map(([userId, place]) => ({ userId, manages: place === 'manages' }));
}

/** What one act made of somebody's place: the team in which it is now, with what they are there, and the one they left. */
export type SeatMoved = {
  userId: string;
  from: SalesTeam | null;
  to: { team: SalesTeam; manages: boolean; wasIn: boolean } | null;
};

/** Everybody whose place changed, each once, as these teams were and are; null for one that was not there, or is no more. */
export function seatsMoved(teams: readonly { before: StandingTeam | null; after: StandingTeam | null }[]): SeatMoved[] {
  const moved = new Map<string, SeatMoved>();
  for (const { before, after } of teams) {
    const { joined, left, became } = seatsChanged(before?.people ?? [], after?.people ?? []);
    const of = (userId: string) => moved.get(userId) ?? { userId, from: null, to: null };
    for (const { userId } of left) if (before) moved.set(userId, { ...of(userId), from: before.team });
    if (!after) continue;
    for (const { userId, manages } of joined)
      moved.set(userId, { ...of(userId), to: { team: after.team, manages, wasIn: false } });
    for (const { userId, manages } of became)
      moved.set(userId, { ...of(userId), to: { team: after.team, manages, wasIn: true } });
  }
  return [...moved.values()];
}

function placesIn(people: readonly Seat[]): Map<string, Exclude<Place, null>> {
  return new Map(people.map(({ userId, manages }) => [userId, manages ? 'manages' : 'sells']));
}
