/** Names that are no longer, or not yet, in the list a machine gives. */
const NAMED_ANEW: Readonly<Record<string, string>> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Europe/Kiev': 'Europe/Kyiv',
};

/** The IANA zones, by name. */
export const ZONES: readonly string[] = [
  ...new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map((zone) => NAMED_ANEW[zone] ?? zone)]),
].sort();

/** Whether a clock can be read by this name. */
export function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return /^[A-Z]/i.test(name);
  } catch {
    return false;
  }
}

/** A zone for people: "America/New York". */
export function zoneSaid(zone: string): string {
  return zone.replaceAll('_', ' ');
}
