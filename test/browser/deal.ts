import { eq } from 'drizzle-orm';
import { deals } from '../../src/store/schema.ts';
import type { Site } from '../sandbox/web/site.ts';

/** The deal of this name as it stands in the office's database. */
export async function dealNamed({ house }: Site, name: string): Promise<typeof deals.$inferSelect> {
  const [deal] = await house.office.db.select().from(deals).where(eq(deals.name, name));
  if (!deal) throw new Error(`no deal is called ${name}`);
  return deal;
}
