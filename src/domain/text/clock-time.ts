const NAMED: Record<string, string> = { noon: '12:00', midday: '12:00', midnight: '00:00' };
const TIME = /^(\d{1,2})(?:[:.h](\d\d))? ?(am|pm)?$/;

/** The clock time that these small letters are: `9`, `9:15`, `9.15`, `0915`, `6pm`, `noon`; null for anything else. */
export function clockTime(text: string): Temporal.PlainTime | null {
  const whole = text.replace(/^(\d\d)(\d\d)$/, '$1:$2');
  const named = NAMED[whole];
  if (named) return Temporal.PlainTime.from(named);
  const [, hours, minutes = '0', half] = TIME.exec(whole.replace(/\b([ap])\.m\.?$/, '$1m')) ?? [];
  if (hours === undefined) return null;
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (half && (hour < 1 || hour > 12)) return null;
  const inDay = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  // 24:00 is how some say midnight.
  if (inDay === 24 && minute === 0) return new Temporal.PlainTime();
  return inDay < 24 && minute < 60 ? new Temporal.PlainTime(inDay, minute) : null;
}
