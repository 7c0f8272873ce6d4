import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { UserError } from '../domain/errors.ts';
import type { Actor } from '../domain/member.ts';
import { OWN_SCENARIOS_MAX, ownScenario, type Scenario } from '../domain/scenario.ts';
import { STANDARD_SCENARIOS } from '../domain/scenarios/index.ts';
import type { Db } from './db.ts';
import { hearOnce } from './heard.ts';
import { scenarios, workspaces } from './schema.ts';

/** Under which inbound key something is written, and when. */
export type Once = { heard: string; now: Temporal.Instant };

/** The standard scenarios, and those that this workspace's managers added. */
export async function scenariosOf(db: Db, workspaceId: string): Promise<readonly Scenario[]> {
  const own = await db
    .select({ id: scenarios.id, name: scenarios.name, words: scenarios.words })
    .from(scenarios)
    .where(and(eq(scenarios.workspaceId, workspaceId), isNull(scenarios.removedAt)))
    .orderBy(asc(scenarios.id));
  // The list itself where there are none of its own: what its words are known by is worked out once a list.
  if (own.length === 0) return STANDARD_SCENARIOS;
  return [...STANDARD_SCENARIOS, ...own.map(({ id, ...scenario }) => ownScenario({ ...scenario, key: keyOf(id) }))];
}

/**
 * Adds a scenario of the workspace's own, by its name and the words it is known by; undefined where it was heard before.
 * Throws UserError for a rep, for a name that is taken, and beyond the most there may be.
 */
export function addScenario(
  db: Db,
  by: Actor,
  { name, words }: { name: string; words: string },
  once: Once,
): Promise<Scenario | undefined> {
  return changing(db, by, once, async (tx) => {
    await requireRoom(tx, by.workspaceId, name);
    const [added] = await tx
      .insert(scenarios)
      .values({ workspaceId: by.workspaceId, name, words, addedBy: by.userId, addedAt: once.now })
      .returning({ id: scenarios.id });
    if (!added) throw new Error('insert returned no scenario');
    return ownScenario({ key: keyOf(added.id), name, words });
  });
}

/** Takes a scenario of the workspace's own out of every list; its plays stay. Undefined where it was heard before. Throws UserError for a rep. */
export function removeScenario(db: Db, by: Actor, key: string, once: Once): Promise<Scenario | undefined> {
  return changing(db, by, once, async (tx) => setRemoved(tx, by.workspaceId, key, once.now));
}

/** Puts a removed scenario back with its plays; undefined where it was heard before. Throws UserError as adding does. */
export function restoreScenario(db: Db, by: Actor, key: string, once: Once): Promise<Scenario | undefined> {
  return changing(db, by, once, async (tx) => {
    const [gone] = await tx
      .select({ name: scenarios.name })
      .from(scenarios)
      .where(and(eq(scenarios.workspaceId, by.workspaceId), eq(scenarios.id, idOf(key))));
    await requireRoom(tx, by.workspaceId, gone?.name ?? '');
    return setRemoved(tx, by.workspaceId, key, null);
  });
}

/** One at a time in a workspace, so that two managers cannot pass the limit together. */
async function changing<Result>(
  db: Db,
  by: Actor,
  { heard, now }: Once,
  change: (tx: Db) => Promise<Result>,
): Promise<Result | undefined> {
  if (by.role === 'rep') throw new UserError('A manager or an admin adds and removes scenarios. Ask one of them.');
  return db.transaction(async (tx) => {
    if (!(await hearOnce(tx, by.workspaceId, heard, now))) return undefined;
    await tx
      .select({ id: workspaces.workspaceId })
      .from(workspaces)
      .where(eq(workspaces.workspaceId, by.workspaceId))
      .for('no key update');
    return change(tx);
  });
}

async function requireRoom(tx: Db, workspaceId: string, name: string): Promise<void> {
  const standing = await scenariosOf(tx, workspaceId);
  if (standing.some((scenario) => scenario.name.toLowerCase() === name.toLowerCase()))
    throw new UserError(`There is a scenario called ${name} already.`);
  if (standing.length - STANDARD_SCENARIOS.length >= OWN_SCENARIOS_MAX)
    throw new UserError(
      `There are ${OWN_SCENARIOS_MAX} scenarios of your own, the most there may be. Remove one first: \`/coach scenario remove …\``,
    );
}

async function setRemoved(tx: Db, workspaceId: string, key: string, at: Temporal.Instant | null): Promise<Scenario> {
  const [row] = await tx
    .update(scenarios)
    .set({ removedAt: at })
    .where(
      and(
        eq(scenarios.workspaceId, workspaceId),
        eq(scenarios.id, idOf(key)),
        at ? isNull(scenarios.removedAt) : sql`${scenarios.removedAt} is not null`,
      ),
    )
    .returning({ name: scenarios.name, words: scenarios.words });
  if (!row) throw new UserError(at ? 'That scenario is no longer there.' : 'That scenario is there already.');
  return ownScenario({ key, ...row });
}

const OWN = 'own-';

function keyOf(id: number): string {
  return `${OWN}${id}`;
}

/** The row of a key; 0, which no row has, for a standard scenario's. */
function idOf(key: string): number {
  return key.startsWith(OWN) ? Number(key.slice(OWN.length)) || 0 : 0;
}
