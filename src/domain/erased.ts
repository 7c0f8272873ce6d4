import type { Member } from './member.ts';
import type { Workspace } from './workspace.ts';

/** What stands where words were that are no longer kept. */
export const GONE = '…';

const ERASED = /^Erased person (\d+)$/;

/** What somebody is called whose data was erased: the next after all of `names`. */
export function erasedName(names: readonly string[]): string {
  const numbers = names.map((name) => Number(ERASED.exec(name)?.[1] ?? 0));
  return `Erased person ${Math.max(0, ...numbers) + 1}`;
}

/** Whether this member's data was erased and they have not spoken since. */
export function isErased({ name, deactivatedAt }: Pick<Member, 'name' | 'deactivatedAt'>): boolean {
  return deactivatedAt !== null && ERASED.test(name);
}

/** Whether all of a workspace is being erased: it keeps words for no day, and nothing new is accepted. */
export function isBeingErased({ retentionDays }: Pick<Workspace, 'retentionDays'>): boolean {
  return retentionDays === 0;
}
