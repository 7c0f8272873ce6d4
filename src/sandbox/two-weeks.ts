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
import { FIRST_WEEK } from './two-weeks/first-week.ts';
import { SECOND_WEEK } from './two-weeks/second-week.ts';
import { isGiven } from './web/week/given.ts';
import { WEEK_DAYS } from './web/week/plan.ts';

/** The team that is played. */
const TEAM: TeamName = 'Velocity';

const IN_THE_TEAM = PEOPLE.filter(({ team }) => team === TEAM).map(({ name }) => userIdOf(name));

/** When a played day ends, on the office's clock. */
const EVENING = Temporal.PlainTime.from('17:30');

/** Plays two weeks of one team from the Monday `start`, and returns all that its people would read in them. */
export async function twoWeeksOf(start: Temporal.PlainDate, openStore?: () => Promise<Store>): Promise<string> {
  const office = await openOffice(start, openStore);
  try {
    await letOthersBe(office);
    const lines: string[] = [];
    const paper = { line: (text = '') => lines.push(text), colour: false };
    const screen = openScreen(paper, office, ({ channel, viewer }) => {
      const reader = viewer ?? ownerOfDm(channel);
      return channel === TEAMS[TEAM].channelId || (reader !== null && IN_THE_TEAM.includes(reader));
    });
    const stage = { office, screen, acts: actsIn(office, screen) };
    for (const { step, at } of planFrom(start)) {
      await office.moveTo(at);
      if (await isGiven(office.db, step, office.now())) await perform(step, stage);
    }
    await office.moveTo(instantAt(OFFICE_ZONE, start.add({ days: 11 }), EVENING));
    const breaches = office.slack.breaches();
    if (breaches.length > 0) throw new Error(`Slack would refuse this:\n${breaches.join('\n')}`);
    return lines.join('\n').trimEnd();
  } finally {
    await office.close();
  }
}

/** What the team's people do, in its order. */
function planFrom(start: Temporal.PlainDate): { step: Step; at: Temporal.Instant }[] {
  const firstWeek = WEEK_DAYS.map((steps, day) => [...steps, ...(FIRST_WEEK[day] ?? [])]);
  return [firstWeek, SECOND_WEEK]
    .flatMap((days, week) =>
      days.flatMap((steps, day) => {
        const date = start.add({ days: 7 * week + day });
        return steps
          .filter(({ who }) => IN_THE_TEAM.includes(userIdOf(who)))
          .map((step) => ({ step, at: instantAt(personNamed(step.who).zone, date, Temporal.PlainTime.from(step.at)) }));
      }),
    )
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at));
}

/** Nothing is said to anybody outside the team: it would not be shown, and takes its time. */
async function letOthersBe({ db }: Office): Promise<void> {
  const others = PEOPLE.map(({ name }) => userIdOf(name)).filter((userId) => !IN_THE_TEAM.includes(userId));
  const teams = await db
    .select({ id: salesTeams.id })
    .from(salesTeams)
    .where(not(eq(salesTeams.name, TEAM)));
  const subjects = [...others, ...teams.map(({ id }) => String(id))];
  await db
    .delete(schedules)
    .where(and(eq(schedules.workspaceId, WORKSPACE.workspaceId), inArray(schedules.subject, subjects)));
}
