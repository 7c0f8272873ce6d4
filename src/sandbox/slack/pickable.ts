import type { Value } from './elements.ts';
import type { Hand } from './hand.ts';
import type { Channel, Json } from './state.ts';

/** Throws where a menu of people or channels does not offer what is put into it: a person could not pick it. */
export function requirePickable(hand: Hand, element: Json, value: Value): void {
  const offered = offeredIn(hand, element);
  if (!offered || value === null || value === '') return;
  const wrong = (Array.isArray(value) ? value : [value]).find((id) => !offered.includes(String(id)));
  if (wrong !== undefined) throw new Error(`No "${String(wrong)}" to pick among: ${offered.join(', ')}`);
}

/** The ids that a menu of people or channels offers; undefined for anything else. */
function offeredIn({ workspace, user }: Hand, { type, filter }: Json): string[] | undefined {
  const kind = String(type).replace(/^multi_/, '');
  const people = workspace.users.filter(({ deleted }) => !deleted);
  if (kind === 'users_select') return people.map(({ id }) => id);
  const seen = workspace.channels.filter(
    ({ isArchived, isPrivate, isDm, members }) => !isArchived && (members.includes(user.id) || !(isPrivate || isDm)),
  );
  if (kind === 'channels_select') return seen.filter(({ isPrivate }) => !isPrivate).map(({ id }) => id);
  if (kind !== 'conversations_select') return undefined;
  const { include } = (filter ?? {}) as Json;
  return seen.filter((channel) => !Array.isArray(include) || include.includes(kindOf(channel))).map(({ id }) => id);
}

function kindOf({ isDm, isPrivate }: Channel): 'im' | 'private' | 'public' {
  if (isDm) return 'im';
  return isPrivate ? 'private' : 'public';
}
