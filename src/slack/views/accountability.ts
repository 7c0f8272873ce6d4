import type { Accountability } from '../../domain/accountability.ts';
import { formatTotals } from '../../domain/money.ts';
import type { Neglect } from '../../domain/neglect.ts';
import type { TeamWeek } from '../../domain/team-week.ts';
import { context, header, section } from '../blocks.ts';
import type { Block, Message } from '../message.ts';
import { capital, count, day, excerpt, label, listed } from '../wording.ts';
import { activityChart } from './activity-chart.ts';

/** People named as away; the rest is a number. They are not mentioned: that would ring their phones. */
const NAMED = 10;

/** The post that opens a team's week: last week in numbers, the section it neglects, four weeks as a chart. */
export function threadMessage({ team, monday, lastWeek, neglected, weeks, away }: Accountability): Message {
  const numbers = `Last week: ${teamNumbers(lastWeek)}`;
  const blocks: Block[] = [
    header(`${label(team.name, 80)}: week of ${day(monday, monday)}`),
    section(numbers),
    ...(neglected ? [section(neglectLine(neglected))] : []),
    ...activityChart(weeks, monday),
    // A team that keeps it private hears nothing of people in its channel.
    ...(away.length > 0 && !team.privateOnly ? [context(`Away: ${namesOf(away)}`)] : []),
  ];
  return { text: `${excerpt(team.name, 80)}, week of ${day(monday, monday)}. ${numbers}`, blocks };
}

/** "42 prospecting activities · 5 deals moved on · 3 concluded · 1 won ($25,000)" */
export function teamNumbers({ prospecting, movedOn, concluded, won, wonAmounts }: TeamWeek): string {
  const sum = wonAmounts.length > 0 ? ` (${formatTotals(wonAmounts)})` : '';
  const activities = count(prospecting, 'prospecting activity', 'prospecting activities');
  return `${activities} · ${count(movedOn, 'deal')} moved on · ${concluded} concluded · ${won} won${sum}`;
}

function neglectLine({ section: name, share, expected, against }: Neglect): string {
  const period = against === 'goals' ? 'in four weeks' : 'last week';
  const usual = against === 'goals' ? 'the goals give it' : 'in the three weeks before it had';
  const had = `*${capital(name)}* had ${percent(share)} of the activity ${period}, ${usual} ${percent(expected)}.`;
  return `${had} What will you put there this week?`;
}

function namesOf(people: { name: string }[]): string {
  const more = people.length - NAMED;
  const names = people.slice(0, NAMED).map(({ name }) => excerpt(name, 40));
  return listed(more > 0 ? [...names, count(more, 'other')] : names);
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
