/** A moment every quarter of an hour, and what a clock on a wall in some zone shows then: both in milliseconds, as if of UTC. */
export type Quarter = { at: number; shown: number };

const QUARTER = 15 * 60_000;

/** The clock is read at both ends of each six hours, and every quarter where it changed. */
const SHIFT = 24 * QUARTER;

/** The zones of the proof. In Havana clocks skip and repeat midnight itself. */
export const ZONES = [
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'America/Havana',
];

/** Before the first and after the last day of 2026 to 2028 wherever one lives. */
const FIRST = Date.UTC(2025, 11, 30);
const LAST = Date.UTC(2029, 0, 3);

const walls = new Map<string, Quarter[]>();

/** What the clocks of a zone show from 2026 to 2028, read from the machine's own tables and not from Temporal. */
export function wallOf(zone: string): Quarter[] {
  const known = walls.get(zone);
  if (known) return known;
  const shownAt = clockIn(zone);
  const wall: Quarter[] = [];
  for (let from = FIRST; from < LAST; from += SHIFT) {
    const ahead = shownAt(from) - from;
    // No clock changes there and back within hours, so one that is as far ahead at both ends was not touched between.
    const isEven = shownAt(from + SHIFT) - (from + SHIFT) === ahead;
    for (let at = from; at < from + SHIFT; at += QUARTER) wall.push({ at, shown: isEven ? at + ahead : shownAt(at) });
  }
  walls.set(zone, wall);
  return wall;
}

/** Reads that clock at a moment; what it shows is in milliseconds, as if of UTC. */
function clockIn(zone: string): (at: number) => number {
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...numeric });
  return (at) => {
    const [day = 0, month = 0, year = 0, hour = 0, minute = 0] = format.format(at).split(/\D+/).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute);
  };
}

/** The moment at which the clock first shows this time on this date; where it skips it, as much later as it skips. */
export function whenShown(zone: string, date: string, clock: string): string {
  const wall = wallOf(zone);
  const wanted = Date.parse(`${date}T${clock}Z`);
  const index = firstFrom(wall, wanted);
  const [before, found] = [wall[index - 1], wall[index]];
  if (!before || !found) throw new Error(`${date} is not on the wall`);
  const at = found.shown === wanted ? found.at : before.at + (wanted - before.shown);
  return instant(at);
}

/** The dates within these years on which the clocks of a zone change. */
export function changeDates(zone: string): string[] {
  const wall = wallOf(zone);
  return wall.flatMap(({ shown }, index) => {
    const before = wall[index - 1];
    return before && shown - before.shown !== QUARTER ? [instant(shown).slice(0, 10)] : [];
  });
}

export function instant(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString();
}

/** Where the wall first shows `wanted` or later. It goes back by an hour or two at most, so the search begins a day before. */
function firstFrom(wall: Quarter[], wanted: number): number {
  let index = Math.max(0, Math.floor((wanted - FIRST) / QUARTER) - 4 * 38);
  while ((wall[index]?.shown ?? Number.POSITIVE_INFINITY) < wanted) index += 1;
  return index;
}
