import type { Member } from '../../domain/member.ts';
import { FIRST_DAYS } from '../../domain/set-up.ts';
import type { Db } from '../../store/db.ts';
import { refreshFigures } from '../../store/figures.ts';
import { scheduleMember, scheduleTeam } from '../../store/schedules.ts';
import { members, workspaces } from '../../store/schema.ts';
import { saveTeam } from '../../store/teams.ts';
import { dawn } from './days.ts';
import { DEALS } from './deals.ts';
import { HALF_YEARS } from './half-year.ts';
import { halfYearOf } from './half-year-deals.ts';
import { sayLastWeek } from './last-week.ts';
import { livedThrough } from './past.ts';
import { closePastWeeks } from './past-closes.ts';
import { membersOn, type Name, PEOPLE, TEAMS, type TeamName, userIdOf, WORKSPACE } from './people.ts';
import { seedPlays, seedRuns } from './playbook.ts';
import { seedPromises } from './promises.ts';
import { routineOf } from './routine.ts';
import { HABITS } from './weeks.ts';
import { type Written, writePast } from './write-past.ts';

const { workspaceId } = WORKSPACE;

/** Writes the sales team into an empty database, as it stands at dawn on the Monday `start`. */
export async function seedTeam(db: Db, start: Temporal.PlainDate): Promise<void> {
  await db.transaction(async (tx) => {
    const people = membersOn(start);
    await tx.insert(workspaces).values(WORKSPACE);
    await tx.insert(members).values(people);
    const teams = await seedTeams(tx, start);
    const plays = await seedPlays(tx, teams, start);
    await seedPromises(tx, start);
    const written = await seedPast(tx, people, start);
    await seedRuns(tx, plays, written, start);
    await refreshFigures(tx, workspaceId, dawn(start));
    await closePastWeeks(tx, teams, start);
    await sayLastWeek(tx, people, start);
    for (const member of people) await scheduleMember(tx, { member, workspace: WORKSPACE }, dawn(start));
    for (const team of teams) await scheduleTeam(tx, team, dawn(start));
  });
}

function seedTeams(db: Db, start: Temporal.PlainDate) {
  const names = Object.keys(TEAMS) as TeamName[];
  return Promise.all(
    names.map((name) => {
      const { channelId, zone, country, target = null, readsUpdates = false, setUpDaysAgo } = TEAMS[name];
      const days = { zone, country, workDays: [1, 2, 3, 4, 5] };
      const createdAt = dawn(start.subtract({ days: setUpDaysAgo }));
      const postsFrom = createdAt.add({ hours: 24 * FIRST_DAYS });
      const team = { workspaceId, name, channelId, ...days, target, readsUpdates, postsFrom, createdAt };
      const people = PEOPLE.filter((person) => person.team === name);
      return saveTeam(
        db,
        team,
        people.map((person) => ({ userId: userIdOf(person.name), manages: person.role === 'manager' })),
      );
    }),
  );
}

/** Everybody's deals and activities, those of the half year too. */
async function seedPast(db: Db, people: Member[], start: Temporal.PlainDate): Promise<Written[]> {
  const past = people.flatMap((member) => {
    const half = HALF_YEARS[nameOf(member)];
    return [
      ...(half ? halfYearOf(half, member, start) : []),
      ...(DEALS[nameOf(member)] ?? []).map((seed) => livedThrough(seed, member, start)),
    ];
  });
  const routine = people.flatMap((member) => {
    const habit = HABITS[nameOf(member)];
    return habit ? routineOf(habit, member, start) : [];
  });
  return writePast(db, workspaceId, past, routine);
}

function nameOf({ userId }: Member): Name {
  const person = PEOPLE.find(({ name }) => userIdOf(name) === userId);
  if (!person) throw new Error(`nobody has the id ${userId}`);
  return person.name;
}
