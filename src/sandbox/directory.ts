import { and, asc, eq, ne } from 'drizzle-orm';
import type { Deal } from '../domain/deal.ts';
import { formatMoney, moneyOf } from '../domain/money.ts';
import type { Db } from '../store/db.ts';
import { DEAL_COLUMNS } from '../store/deals.ts';
import { deals } from '../store/schema.ts';
import { cityOf } from './headings.ts';
import { DEALS } from './team/deals.ts';
import { type Name, PEOPLE, userIdOf, WORKSPACE } from './team/people.ts';

/** The people, a line each. */
export function peopleLines(): string[] {
  return PEOPLE.map(({ realName, role, team, zone, shows }) =>
    [realName.padEnd(14), role.padEnd(8), (team ?? '–').padEnd(11), cityOf(zone).padEnd(9), shows].join(' '),
  );
}

/** The deals of one person as they now stand, and what each is here to show. */
export async function dealLines(db: Db, name: Name): Promise<string[]> {
  const rows: Deal[] = await db
    .select(DEAL_COLUMNS)
    .from(deals)
    .where(
      and(eq(deals.workspaceId, WORKSPACE.workspaceId), eq(deals.ownerId, userIdOf(name)), ne(deals.status, 'undone')),
    )
    .orderBy(asc(deals.id));
  if (rows.length === 0) return ['No deals.'];
  const shows = new Map(Object.values(DEALS).flatMap((seeds) => seeds.map((seed) => [seed.name, seed.shows])));
  return rows.map((deal) => {
    const money = moneyOf(deal);
    const stands = deal.status === 'open' ? deal.stage : deal.status;
    const what = shows.get(deal.name);
    return `${deal.name} · ${stands}${money ? ` · ${formatMoney(money)}` : ''}${what ? `\n${what}` : ''}`;
  });
}
