import type { Member } from '../../domain/member.ts';
import type { Db } from '../../store/db.ts';
import { scheduleMember, scheduleTeam } from '../../store/schedules.ts';
import { activities, changes, dealChanges, deals, members, workspaces } from '../../store/schema.ts';
import { saveTeam } from '../../store/teams.ts';
import { dawn } from './days.ts';
import { DEALS } from './deals.ts';
import { sayLastWeek } from './last-week.ts';
import { livedThrough, type PastAct } from './past.ts';
import { membersOn, type Name, PEOPLE, TEAMS, type TeamName, userIdOf, WORKSPACE } from './people.ts';
import { routineOf } from './routine.ts';
import { HABITS } from './weeks.ts';

const { workspaceId } = WORKSPACE;

/** Writes the sales team into an empty database, as it stands at dawn on the Monday `start`. */
export async function seedTeam(db: Db, start: Temporal.PlainDate): Promise<void> {
  await db.transaction(async (tx) => {
    const people = membersOn(start);
    await tx.insert(workspaces).values(WORKSPACE);
    await tx.insert(members).values(people);
    const teams = await seedTeams(tx, start);
    await seedPast(tx, people, start);
    await sayLastWeek(tx, people, start);
    for (const member of people) await scheduleMember(tx, { member, workspace: WORKSPACE }, dawn(start));
    for (const team of teams) await scheduleTeam(tx, team, dawn(start));
  });
}

function seedTeams(db: Db, start: Temporal.PlainDate) {
  const createdAt = dawn(start.subtract({ weeks: 6 }));
  const names = Object.keys(TEAMS) as TeamName[];
  return Promise.all(
    names.map((name) => {
      const { channelId, zone, country } = TEAMS[name];
      const days = { zone, country, workDays: [1, 2, 3, 4, 5] };
      const team = { workspaceId, name, channelId, ...days, privateOnly: false, createdAt };
      const people = PEOPLE.filter((person) => person.team === name);
      return saveTeam(
        db,
        team,
        people.map((person) => ({ userId: userIdOf(person.name), manages: person.role === 'manager' })),
      );
    }),
  );
}

/** Deals, their history and everybody's activities, each kind of row in one statement. */
async function seedPast(db: Db, people: Member[], start: Temporal.PlainDate): Promise<void> {
  const past = people.flatMap((member) =>
    (DEALS[nameOf(member)] ?? []).map((seed) => livedThrough(seed, member, start)),
  );
  const rows = past.map(({ fields, createdAt, version }) => ({ ...fields, workspaceId, createdAt, version }));
  const dealIds = await db.insert(deals).values(rows).returning({ id: deals.id });
  const onDeals = past.flatMap(({ acts }, index) =>
    acts.map((act) => ({ ...act, dealId: dealIds[index]?.id ?? null })),
  );
  const routine = people.flatMap((member) => {
    const habit = HABITS[nameOf(member)];
    return habit ? routineOf(habit, member, start).map((act) => ({ ...act, dealId: null })) : [];
  });
  await writeActs(db, [...onDeals, ...routine]);
}

async function writeActs(db: Db, unsorted: (PastAct & { dealId: number | null })[]): Promise<void> {
  const acts = unsorted.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  const ids = await db
    .insert(changes)
    .values(
      acts.map(({ by, at, note }) => ({ workspaceId, by, through: 'command' as const, note, at, recordedAt: at })),
    )
    .returning({ id: changes.id });
  const numbered = acts.flatMap((act, index) => {
    const changeId = ids[index]?.id;
    return changeId === undefined ? [] : [{ ...act, changeId }];
  });
  await db
    .insert(dealChanges)
    .values(
      numbered.flatMap(({ changeId, dealId, changes }) =>
        dealId === null ? [] : changes.map((change) => ({ ...change, workspaceId, changeId, dealId })),
      ),
    );
  await db
    .insert(activities)
    .values(
      numbered.flatMap(({ changeId, dealId, by: userId, at, logged }) =>
        logged.map((entry) => ({ ...entry, workspaceId, changeId, dealId, userId, at })),
      ),
    );
}

function nameOf({ userId }: Member): Name {
  const person = PEOPLE.find(({ name }) => userIdOf(name) === userId);
  if (!person) throw new Error(`nobody has the id ${userId}`);
  return person.name;
}
