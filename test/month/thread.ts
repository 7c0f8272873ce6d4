import { plain } from '../../src/slack/plain.ts';
import { NAMES, type Name, TEAMS, type Team } from './cast.ts';
import type { Month } from './month.ts';
import { placeOf } from './place.ts';
import type { Shown } from './reading.ts';
import type { Result } from './results.ts';

/** One thread of a team as it stands at the end: when it opened by the team's clock, and everybody's part. */
export type Thread = { opened: string; parent: Shown; first: string; parts: { who: Name; part: Shown }[] };

/** The threads of a team's week that begins on this Monday of October. */
export function threadsOf({ office, record }: Month, team: Team, monday: number): Thread[] {
  const { slack, channel, id } = office;
  const parents = slack
    .messages(channel(team))
    .filter(({ text }) => text.startsWith(`${team}, week of Mon ${monday} Oct.`));
  return parents.map((parent) => {
    const replies = slack.thread(channel(team), parent.ts).filter(({ ts, metadata }) => ts !== parent.ts && metadata);
    return {
      parent,
      opened: whenIn(parent, TEAMS[team].zone),
      first: plain(record.first.get(placeOf(parent)) ?? parent),
      parts: replies.map((part) => {
        const who = NAMES.find((name) => part.text.startsWith(`<@${id(name)}>`));
        if (!who) throw new Error(`whose part is "${part.text}"?`);
        return { who, part };
      }),
    };
  });
}

/** "5 09:30": the day and minute at which something was said, by the clock of a zone. */
export function whenIn({ ts }: Shown, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(ts) * 1000)).toZonedDateTimeISO(zone);
  return `${local.day} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** What a closed part says: by its head, and by its lines. */
export function resultIn(part: Shown): { head: Result; lines: Result } {
  const text = plain(part);
  if (text.endsWith('is no longer in this team.')) return { head: 'left the team', lines: 'left the team' };
  if (text.endsWith('nothing was said for this week.')) return { head: {}, lines: {} };
  const [head = '', ...lines] = text.split('\n');
  const [, kept = 0, of = 0] = (/(\d+) of (\d+) kept/.exec(head) ?? []).map(Number);
  const [, carried = 0] = (/(\d+) carried on/.exec(head) ?? []).map(Number);
  const [, open = 0] = (/(\d+) open/.exec(head) ?? []).map(Number);
  const marked = (mark: string) => lines.filter((line) => line.startsWith(`${mark} `)).length;
  const byLines = { kept: marked('✓'), missed: marked('–'), carried: marked('→'), open: marked('○') };
  return { head: given({ kept, missed: of - kept, carried, open }), lines: given(byLines) };
}

/** Without what is none. */
function given(result: Record<string, number>): Result {
  return Object.fromEntries(Object.entries(result).filter(([, count]) => count > 0));
}
