import { dateFor } from '../../domain/member.ts';
import type { PutOff, PutOffDeal } from '../../domain/put-off.ts';
import type { TeamClog } from '../../domain/team-clog.ts';
import type { Unconverted } from '../../domain/unconverted.ts';
import { linked } from '../links.ts';
import { capital, count, day, excerpt } from '../wording.ts';
import type { Evidence } from './brief-evidence.ts';
import { SECTION_ACTION } from './finding/pipe.ts';
import { stageThen } from './stage.ts';

/** How much of a deal's name, and of a source's, stands in one line. */
const NAME = 40;
const SOURCE = 40;

/** Dates that were put off, in one line: the last ones. */
const SHOWN = 2;

const FIELD: Record<PutOff['field'], string> = { nextStepOn: 'next step', closeOn: 'close' };

/** "Globex (@Bea): next step Mon 2 Mar → Mon 9 Mar, put off Tue 3 Mar" */
export function putOffLine(
  { rep, deal, putOffs }: PutOffDeal,
  { url, about }: Evidence,
  today: Temporal.PlainDate,
): string {
  const dates = putOffs
    .slice(-SHOWN)
    .map(
      ({ field, from, to, at }) =>
        `${FIELD[field]} ${day(from, today)} → ${day(to, today)}, put off ${day(dateFor(rep, at), today)}`,
    );
  const name = linked(`*${excerpt(deal.name, NAME)}*`, about.get(deal.id), url);
  return `${name} (<@${rep.userId}>)${dates.length > 0 ? `: ${dates.join('; ')}` : ''}`;
}

/** Where the team's deals wait, what it neglects, and one action there. */
export function clogLine({ clogged, neglected }: TeamClog): string {
  const waits = clogged
    ? `${clogged.late} of ${count(clogged.of, 'open deal')} of ${count(clogged.people, 'person', 'people')} wait in *${clogged.section}* past its limits.`
    : '';
  const at = neglected?.section ?? clogged?.section;
  const action = at ? `One thing for everybody on Monday, in ${at}: ${SECTION_ACTION[at]}` : '';
  return ['*The clog.*', waits, neglected ? neglectWords(neglected) : '', action].filter(Boolean).join(' ');
}

function neglectWords({ section, share, expected, against }: NonNullable<TeamClog['neglected']>): string {
  const period = against === 'goals' ? 'in four weeks' : 'this week';
  const usual = against === 'goals' ? 'the goals give it' : 'in the three weeks before it had';
  return `*${capital(section)}* had ${percent(share)} of the activity ${period}, ${usual} ${percent(expected)}.`;
}

/** "webform: 2 of 64 leads of 4 people reached ${stageThen(found, 'qualified')} in 180 days; of the other sources 21% did" */
export function sourceLine(found: Unconverted): string {
  const { source, reps, of, qualified, others } = found;
  const leads = `${qualified} of ${count(of, 'lead')} of ${count(reps, 'person', 'people')}`;
  return `*${excerpt(source, SOURCE)}*: ${leads} reached ${stageThen(found, 'qualified')} in 180 days; of the other sources ${percent(others)} did`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
