import { dateIn } from '../desk/when.ts';

const DAY = 86_400_000;

const LONG: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric', year: 'numeric' };
const SHORT: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric', year: 'numeric' };
const WITH_WEEKDAY: Intl.DateTimeFormatOptions = { weekday: 'long', ...LONG };
const TIME: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit', hour12: true };

const TOKENS: Record<string, Intl.DateTimeFormatOptions> = {
  date: LONG,
  date_long_full: LONG,
  date_long: WITH_WEEKDAY,
  day_divider: WITH_WEEKDAY,
  date_short: SHORT,
  date_slash: { day: '2-digit', month: '2-digit', year: 'numeric' },
  time: TIME,
  time_secs: { ...TIME, second: '2-digit' },
};

/** A moment in the words of Slack's date format, on that zone's clock: `{date_short_pretty} at {time}` → "yesterday at 9:30 AM". */
export function slackDate(seconds: number, words: string, { zone, now }: { zone: string; now: number }): string {
  const at = seconds * 1000;
  return words.replaceAll(/\{(\w+?)(_pretty)?\}/g, (whole, token: string, pretty?: string) => {
    if (token === 'ago') return ago(at - now);
    if (token === 'date_num') return dateIn(zone, at);
    const options = TOKENS[token];
    if (!options) return whole;
    const near = pretty ? nearDay(at, zone, now) : undefined;
    return near ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, ...options }).format(at);
  });
}

function nearDay(at: number, zone: string, now: number): string | undefined {
  const date = dateIn(zone, at);
  return (['yesterday', 'today', 'tomorrow'] as const).find(
    (_, index) => dateIn(zone, now + (index - 1) * DAY) === date,
  );
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

function ago(millis: number): string {
  const [unit, length] = STEPS.find(([, step]) => Math.abs(millis) >= step) ?? (['second', 1000] as const);
  return new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' }).format(Math.round(millis / length), unit);
}
