import { and, eq, inArray, not } from 'drizzle-orm';
import { instantAt } from '../domain/calendar.ts';
import type { Store } from '../store/db.ts';
import { salesTeams, schedules } from '../store/schema.ts';
import { actsIn } from './acts.ts';
import type { Step } from './day.ts';
import { ownerOfDm } from './headings.ts';
import { type Office, openOffice } from './office.ts';
import { perform } from './play.ts';
import { openScreen } from './screen.ts';
import { OFFICE_ZONE, PEOPLE, personNamed, TEAMS, type TeamName, userIdOf, WORKSPACE } from './team/people.ts';
import { UNSEEN } from './web/week/actors.ts';
import { buttonsBefore } from './web/week/buttons-before.ts';
import { isGiven } from './web/week/given.ts';

/** Weeks of one team, each a list of steps for every working day. */
export type PlayedWeeks = {
  team: TeamName;
  weeks: readonly (readonly (readonly Step[])[])[];
  /** Whether a step is told, with what is said to its person alone; all are done. */
  isTold?: (step: Step) => boolean;
};

/** When a played day ends, on the office's clock. */
const EVENING = Temporal.PlainTime.from('17:30');

/** From Monday to Friday evening. */
const TO_FRIDAY = 4;

/** Plays weeks of one team from the Monday `start`, and returns all that its people would read in them. */
export async function weeksOf(
  { team, weeks, isTold = () => true }: PlayedWeeks,
  start: Temporal.PlainDate,
  openStore?: () => Promise<Store>,
): Promise<string> {
  const people = PEOPLE.filter((one) => one.team === team).map(({ name }) => userIdOf(name));
  const office = await openOffice(start, openStore);
  try {
    await letOthersBe(office, team, people);
    const lines: string[] = [];
    const paper = { line: (text = '') => lines.push(text), colour: false };
    let isTelling = true;
    const screen = openScreen(paper, office, ({ channel, viewer }) => {
      const reader = viewer ?? ownerOfDm(channel);
      if (reader === null) return channel === TEAMS[team].channelId;
      return isTelling && people.includes(reader);
    });
    const told = { office, screen, acts: actsIn(office, screen) };
    const untold = { office, acts: actsIn(office, UNSEEN) };
    for (const { step, at } of planFrom(start, weeks)) {
      if (!people.includes(userIdOf(step.who))) continue;
      await office.moveTo(at);
      if (!(await isGiven(office.db, step, office.now()))) continue;
      isTelling = isTold(step);
      const own = { all: () => buttonsBefore(office, userIdOf(step.who)) };
      await perform(step, isTelling ? told : { ...untold, screen: own });
      isTelling = true;
    }
    const end = start.add({ days: 7 * (weeks.length - 1) + TO_FRIDAY });
    await office.moveTo(instantAt(OFFICE_ZONE, end, EVENING));
    const breaches = office.slack.breaches();
    if (breaches.length > 0) throw new Error(`Slack would refuse this:\n${breaches.join('\n')}`);
    return lines.join('\n').trimEnd();
  } finally {
    await office.close();
  }
}

/** What is done, in its order. */
function planFrom(start: Temporal.PlainDate, weeks: PlayedWeeks['weeks']): { step: Step; at: Temporal.Instant }[] {
  return weeks
    .flatMap((days, week) =>
      days.flatMap((steps, day) => {
        const date = start.add({ days: 7 * week + day });
        return steps.map((step) => ({
          step,
          at: instantAt(personNamed(step.who).zone, date, Temporal.PlainTime.from(step.at)),
        }));
      }),
    )
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at));
}

/** Nothing is said to anybody outside the team: it would not be shown, and takes its time. */
async function letOthersBe({ db }: Office, team: TeamName, people: string[]): Promise<void> {
  const others = PEOPLE.map(({ name }) => userIdOf(name)).filter((userId) => !people.includes(userId));
  const teams = await db
    .select({ id: salesTeams.id })
    .from(salesTeams)
    .where(not(eq(salesTeams.name, team)));
  const subjects = [...others, ...teams.map(({ id }) => String(id))];
  await db
    .delete(schedules)
    .where(and(eq(schedules.workspaceId, WORKSPACE.workspaceId), inArray(schedules.subject, subjects)));
}
