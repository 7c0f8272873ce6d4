import type { SalesTeam } from '../../domain/team.ts';
import { isForChannel, type Outcome, type ThreadResults } from '../../domain/thread-outcome.ts';
import { context, header, section } from '../blocks.ts';
import type { Block, Message } from '../message.ts';
import { day, excerpt, label } from '../wording.ts';
import { teamNumbers } from './accountability.ts';
import { activityChart } from './activity-chart.ts';
import { keptFacts } from './kept.ts';

/** The post that opened a team's week, once it is closed: what came of it, and thanks by fact. */
export function threadResultsMessage(results: ThreadResults): Message {
  const { team, monday, outcome, numbers, weeks } = results;
  const lines = [...(isForChannel(results) ? [outcomeLine(outcome)] : []), `This week: ${teamNumbers(numbers)}`];
  const blocks: Block[] = [
    header(`${label(team.name, 80)}: week of ${day(monday, monday)}`),
    ...lines.map((line) => section(line)),
    ...activityChart(weeks, monday),
  ];
  return { text: `${excerpt(team.name, 80)}, week of ${day(monday, monday)}. ${lines[0] ?? ''}`, blocks };
}

/** Why a thread's results cannot stand in its channel. */
export type Lost = 'deleted' | 'unreachable';

/** The same for a team's manager, where the thread is gone or its channel takes nothing more. */
export function lostResultsMessage(results: ThreadResults, lost: Lost): Message {
  const { team, monday, outcome, numbers } = results;
  const where = `<#${team.channelId}>`;
  const why = lost === 'deleted' ? `was deleted in ${where}` : `could not be closed in ${where}`;
  const lead = `The thread of *${excerpt(team.name, 80)}* for the week of ${day(monday, monday)} ${why}, so here is what came of it.`;
  const line = outcomeLine(outcome);
  const blocks: Block[] = [
    section(lead),
    section(`${line}\n${teamNumbers(numbers)}`),
    context('Commitments stand as they are; the next thread opens as usual.'),
  ];
  return { text: `${lead} ${line}`, blocks };
}

/** To a team's manager during the week: the thread cannot go on. */
export function lostThreadMessage(team: SalesTeam, monday: Temporal.PlainDate, lost: Lost): Message {
  const name = `*${excerpt(team.name, 80)}*`;
  const why =
    lost === 'deleted'
      ? `was deleted in <#${team.channelId}>`
      : `cannot go on: I cannot post in <#${team.channelId}>, and an admin knows what puts it right`;
  return {
    text: `The thread of ${name} for the week of ${day(monday, monday)} ${why}. \`/commit\` works as before, and what came of the week I tell you when it closes.`,
  };
}

function outcomeLine(outcome: Outcome): string {
  const [first, ...rest] = keptFacts(outcome, true);
  if (!first) return 'No commitments were made for this week.';
  return `${[`*${first}*`, ...rest].join(' · ')}.${outcome.kept > 0 ? ' Thank you.' : ''}`;
}
