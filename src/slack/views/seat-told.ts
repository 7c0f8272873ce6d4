import { clock } from '../../domain/settings.ts';
import { daysWritten } from '../../domain/team-facts.ts';
import { zoneSaid } from '../../domain/zone.ts';
import type { SeatNotice } from '../../store/seat-notices.ts';
import { section } from '../blocks.ts';
import type { Block } from '../message.ts';
import { DAYS } from '../modals/clock-inputs.ts';
import { excerpt } from '../wording.ts';
import { bold } from './saved.ts';

type Told = { text: string; blocks: Block[] };

/** To somebody whose place in a sales team another person changed: who did it, and what they hear from now on. */
export function seatTold(notice: SeatNotice): Told {
  return told([...hello(notice), whatHappened(notice)].join(' '), whatFollows(notice));
}

/** To somebody who was made an admin. */
export function adminTold(by: string): Told {
  return told(
    `<@${by}> made you an admin of Sideline, the sales coach here.`,
    '`/coach setup` has the sales teams, stages, limits and data; you may change every deal. Not for you? Take yourself out there, under Admins.',
  );
}

function told(...lines: string[]): Told {
  const text = lines.join('\n');
  return { text, blocks: [section(text)] };
}

function hello({ isNew, to, member }: SeatNotice): string[] {
  if (!isNew || !to) return [];
  return [`Hi ${excerpt(member.name, 40)}, I am Sideline, the sales coach in this Slack.`];
}

function whatHappened({ by, from, to }: SeatNotice): string {
  if (!to) return `<@${by}> took you out of the sales team ${from ? bold(from.name) : ''}.`;
  const team = `${bold(to.team.name)} (<#${to.team.channelId}>)`;
  if (from) return `<@${by}> moved you from ${bold(from.name)} to the sales team ${team}.`;
  if (to.manages) return `<@${by}> made you a manager of the sales team ${team}.`;
  if (to.wasIn) return `<@${by}> changed your part in the sales team ${team}: you sell there now.`;
  return `<@${by}> put you in the sales team ${team}.`;
}

function whatFollows({ to, from, member }: SeatNotice): string {
  if (!to) return 'Your deals, commitments and figures stay yours, and `/coach` and `/deal` work as before.';
  const { threadOn, threadAt, zone, privateOnly } = to.team;
  const thread = `${DAYS[threadOn - 1]} at ${clock(threadAt)} (${zoneSaid(zone)})`;
  const digest = `${clock(member.digestAt)} (${daysWritten(member.workDays)})`;
  const settings = '`/coach settings` changes when and how much.';
  if (to.manages)
    return `Each ${thread} its thread opens, and after it closes a private brief on your people comes here. \`/coach team\` shows the team now; ${settings}`;
  const where = privateOnly ? 'your part of its weekly thread comes here' : 'its thread asks what each of you will do';
  const stay = from ? ' Your deals and commitments stay yours.' : '';
  return `What is due comes here at ${digest}; on ${thread} ${where}. ${settings}${stay}`;
}
