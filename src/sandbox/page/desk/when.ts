// Times of messages are seconds on the office's clock as decimal text; everything else is milliseconds since 1970.

const DAY = 86_400_000;

const format = (zone: string, options: Intl.DateTimeFormatOptions, of: number) =>
  formatter(zone, options).format(of).replaceAll(',', '');

const made = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than a thousand uses. */
function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options);
  const known = made.get(key) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options });
  made.set(key, known);
  return known;
}

export function millisOf(ts: string): number {
  return Math.floor(Number(ts) * 1000);
}

/** 08:15 */
export function timeIn(zone: string, millis: number): string {
  return format(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, millis);
}

/** Mon 9 Mar 08:15 */
export function momentIn(zone: string, millis: number): string {
  return `${format(zone, { weekday: 'short', day: 'numeric', month: 'short' }, millis)} ${timeIn(zone, millis)}`;
}

/** Mon 09:31, or with its date where that is a week ago or more. */
export function recentIn(zone: string, millis: number, now: number): string {
  if (now - millis >= 6 * DAY) return momentIn(zone, millis);
  return `${format(zone, { weekday: 'short' }, millis)} ${timeIn(zone, millis)}`;
}

/** 2026-03-09 */
export function dateIn(zone: string, millis: number): string {
  const parts = formatter(zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(millis);
  return ['year', 'month', 'day'].map((type) => parts.find((part) => part.type === type)?.value).join('-');
}

/** Today, Yesterday, or Monday 9 March. */
export function dayIn(zone: string, millis: number, now: number): string {
  const date = dateIn(zone, millis);
  if (date === dateIn(zone, now)) return 'Today';
  if (date === dateIn(zone, now - DAY)) return 'Yesterday';
  return format(zone, { weekday: 'long', day: 'numeric', month: 'long' }, millis);
}

/** New York */
export function cityOf(zone: string): string {
  return zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
}

/** The instant at which that zone's wall clock shows this date and time, as ISO text. */
export function instantOf(zone: string, date: string, time: string): string {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const shownAt = (millis: number) => Date.parse(`${dateIn(zone, millis)}T${timeIn(zone, millis)}:00Z`);
  const guess = wanted - (shownAt(wanted) - wanted);
  return new Date(guess - (shownAt(guess) - wanted)).toISOString();
}
