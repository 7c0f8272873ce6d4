import { instantAt } from '../../domain/calendar.ts';
import { isPublicHoliday } from '../../domain/holidays.ts';
import type { Message, Reaction } from '../slack/state.ts';
import { type Name, PEOPLE, TEAMS, type TeamName, userIdOf } from './people.ts';

/** One thing said in a team's channel, on the team's clock; `under` is when what it answers was said. */
type Line = {
  at: string;
  who: Name;
  says: string;
  under?: string;
  liked?: [reaction: string, by: Name[]];
};

const LINES: Record<TeamName, Line[]> = {
  Enterprise: [
    { at: '09:52', who: 'tom', says: 'Does anybody have a reference in utilities? Email, not a call: they are shy.' },
    {
      at: '10:04',
      who: 'priya',
      under: '09:52',
      says: 'I have one from the spring who writes back. Sending you the name.',
      liked: ['pray', ['tom']],
    },
    { at: '13:30', who: 'maya', says: 'Pipeline review on Monday is at 11:00, not 10:00. Same link.' },
    {
      at: '16:35',
      who: 'maya',
      says: 'Good push this week. Close the laptops.',
      liked: ['wave', ['priya', 'tom', 'sam']],
    },
  ],
  Velocity: [
    { at: '09:15', who: 'ines', says: 'Otter & Co have read the offer and want to talk on Monday. Fingers crossed.' },
    { at: '09:21', who: 'omar', under: '09:15', says: 'Nice. What got them to read it?' },
    {
      at: '09:24',
      who: 'ines',
      under: '09:15',
      says: 'I sent two pages instead of twelve.',
      liked: ['bulb', ['omar', 'dan']],
    },
    { at: '14:40', who: 'leo', says: 'I am away all next week. Ines looks after my inbox.' },
    { at: '14:43', who: 'dan', says: 'Enjoy! I will only break what you left unlocked.', liked: ['joy', ['leo']] },
  ],
};

/** What the teams said to each other on the last day before the Monday `start` that nobody had off: a Friday mostly. */
export function saidLastFriday(start: Temporal.PlainDate): Message[] {
  const date = lastWorkday(start);
  return (Object.keys(LINES) as TeamName[]).flatMap((team) => {
    const { channelId: channel, zone } = TEAMS[team];
    const tsAt = (time: string) =>
      `${instantAt(zone, date, Temporal.PlainTime.from(time)).epochMilliseconds / 1000}.000100`;
    return LINES[team].map(
      ({ at, who, says, under, liked }): Message => ({
        type: 'message',
        channel,
        ts: tsAt(at),
        user: userIdOf(who),
        text: says.replaceAll('&', '&amp;'),
        ...(under === undefined ? {} : { thread_ts: tsAt(under) }),
        ...(liked ? { reactions: [reactionOf(liked)] } : {}),
      }),
    );
  });
}

function reactionOf([name, by]: [reaction: string, by: Name[]]): Reaction {
  return { name, users: by.map(userIdOf), count: by.length };
}

function lastWorkday(start: Temporal.PlainDate): Temporal.PlainDate {
  let day = start.subtract({ days: 3 });
  while (PEOPLE.some(({ country }) => isPublicHoliday(country, day))) day = day.subtract({ days: 1 });
  return day;
}
