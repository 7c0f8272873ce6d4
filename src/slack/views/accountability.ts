import type { Accountability, RepWeek } from '../../domain/accountability.ts';
import { formatTotals } from '../../domain/money.ts';
import type { Neglect } from '../../domain/neglect.ts';
import type { DealView } from '../../domain/snapshot.ts';
import type { TeamWeek } from '../../domain/team-week.ts';
import { button, context, header, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block, Message } from '../message.ts';
import { count, day, excerpt, label, listed } from '../wording.ts';
import { activityChart } from './activity-chart.ts';
import { bold } from './saved.ts';
import { weekLine } from './week.ts';

/** Next steps in one person's reply. */
const SHOWN = 5;

/** People named as away; the rest is a number. They are not mentioned: that would ring their phones. */
const NAMED = 10;

/** The post that opens a team's week: last week in numbers, the section it neglects, four weeks as a chart. */
export function threadMessage({ team, monday, lastWeek, neglected, weeks, away }: Accountability): Message {
  const numbers = lastWeekLine(lastWeek);
  const blocks: Block[] = [
    header(`${label(team.name, 80)}: week of ${day(monday, monday)}`),
    section(numbers),
    ...(neglected ? [section(neglectLine(neglected))] : []),
    ...activityChart(weeks, monday),
    ...(away.length > 0 ? [context(`Away: ${namesOf(away)}`)] : []),
  ];
  return { text: `${excerpt(team.name, 80)}, week of ${day(monday, monday)}. ${numbers}`, blocks };
}

/** One person's reply under it: last week, what is still open from it, what is planned, and one ask. */
export function repWeekMessage({ rep, lastWeek, stillOpen, planned }: RepWeek, today: Temporal.PlainDate): Message {
  const numbers = lastWeek.length > 0 ? ` last week: ${weekLine(lastWeek)}` : '';
  const head = `<@${rep.userId}>${numbers}`;
  const lines = [
    head,
    ...(planned.length > 0 ? [`This week: ${shortList(planned.map((deal) => stepOf(deal, today)))}`] : []),
    ...(stillOpen.length > 0 ? ['Still open:'] : []),
  ];
  const ask = askFor({ stillOpen, planned });
  const open = stillOpen
    .slice(0, SHOWN)
    .map((deal) => section(stepOf(deal, today), button('Update', ACTION.editDeal, String(deal.id))));
  const more = stillOpen.length - SHOWN;
  return {
    text: `${head}. ${ask}`,
    blocks: [
      section(lines.join('\n')),
      ...open,
      ...(more > 0 ? [context(`…and ${more} more. \`/deal\` shows them all.`)] : []),
      section(ask),
    ],
  };
}

function lastWeekLine({ prospecting, movedOn, won, lost, wonAmounts }: TeamWeek): string {
  const sum = wonAmounts.length > 0 ? ` (${formatTotals(wonAmounts)})` : '';
  const touches = count(prospecting, 'prospecting activity', 'prospecting activities');
  return `Last week: ${touches} · ${count(movedOn, 'deal')} moved on · ${won} won${sum} · ${lost} lost`;
}

function neglectLine({ section: name, share, expected, against }: Neglect): string {
  const period = against === 'goals' ? 'in four weeks' : 'last week';
  const usual = against === 'goals' ? 'the goals give it' : 'in the three weeks before it had';
  const had = `*${name[0]?.toUpperCase()}${name.slice(1)}* had ${percent(share)} of the activity ${period}, ${usual} ${percent(expected)}.`;
  return `${had} What will you put there this week?`;
}

function askFor({ stillOpen, planned }: Pick<RepWeek, 'stillOpen' | 'planned'>): string {
  if (stillOpen.length > 0) return 'Which of these will you finish first, and by when? Answer here.';
  if (planned.length > 0) return 'Which of these matters most this week? Answer here.';
  return 'What will you do this week, and by when? Answer here.';
}

function stepOf(deal: DealView, today: Temporal.PlainDate): string {
  const step = deal.nextStep ? excerpt(deal.nextStep, 80) : 'next step';
  return `${bold(deal.name)} (${step}${deal.nextStepOn ? `, ${day(deal.nextStepOn, today)}` : ''})`;
}

function shortList(items: string[]): string {
  const more = items.length - SHOWN;
  return `${items.slice(0, SHOWN).join(' · ')}${more > 0 ? ` · …and ${more} more` : ''}`;
}

function namesOf(people: { name: string }[]): string {
  const more = people.length - NAMED;
  const names = people.slice(0, NAMED).map(({ name }) => excerpt(name, 40));
  return listed(more > 0 ? [...names, count(more, 'other')] : names);
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
