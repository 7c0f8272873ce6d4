import { and, type SQL } from 'drizzle-orm';
import type { Actor } from '../../domain/member.ts';
import { saveAudit } from '../audit.ts';
import type { Db } from '../db.ts';
import { hearOnce } from '../heard.ts';
import { requireAdmin } from './erase-person.ts';
import { HOLDINGS, type Holding } from './holdings.ts';
import { pagesOf, type Row } from './pages.ts';

/** Whose data is exported. A person's own has what is for their eyes alone; no other has that. */
export type Scope = { of: 'everything' } | { of: 'person'; userId: string; isOwn: boolean };

/** Some rows of one table. */
export type Page = { table: string; rows: Row[] };

/** Allows an export and writes it in the log; false where it was heard before. Throws UserError where `by` may not have it. */
export function beginExport(
  db: Db,
  by: Actor,
  scope: Scope,
  { heard, now }: { heard: string; now: Temporal.Instant },
): Promise<boolean> {
  const isTheirs = scope.of === 'person' && scope.isOwn && scope.userId === by.userId;
  if (!isTheirs) requireAdmin(by);
  return db.transaction(async (tx) => {
    if (!(await hearOnce(tx, by.workspaceId, heard, now))) return false;
    const whose = scope.of === 'everything' ? 'everything' : `<@${scope.userId}>`;
    await saveAudit(tx, by, now, [{ what: 'export', from: null, to: whose }]);
    return true;
  });
}

/** Everything in this scope, table after table, some rows at a time. Secrets are in no table of ours. */
export async function* exported(db: Db, workspaceId: string, scope: Scope): AsyncGenerator<Page> {
  for (const holding of HOLDINGS) {
    const which = rowsIn(holding, workspaceId, scope);
    if (!which) continue;
    const left = isOwn(scope) ? [] : (holding.ownColumns ?? []);
    for await (const rows of pagesOf(db, holding.table, workspaceId, { ...which, left }))
      yield { table: holding.name, rows };
  }
}

/** The tables and columns that this export leaves to each person alone. */
export function leftOut(scope: Scope): string[] {
  if (isOwn(scope)) return [];
  return HOLDINGS.flatMap(({ name, ownColumns = [], forAll }) => [
    ...(forAll ? [name] : []),
    ...ownColumns.map((column) => `${name}.${column}`),
  ]);
}

/** Undefined for a table that has nothing about the person asked for. */
function rowsIn({ of, forAll }: Holding, workspaceId: string, scope: Scope): { which?: SQL } | undefined {
  const shown = isOwn(scope) ? undefined : forAll;
  const theirs = scope.of === 'person' ? of?.(workspaceId, scope.userId) : undefined;
  if (scope.of === 'person' && !theirs) return undefined;
  const which = and(theirs, shown);
  return which ? { which } : {};
}

function isOwn(scope: Scope): boolean {
  return scope.of === 'person' && scope.isOwn;
}
