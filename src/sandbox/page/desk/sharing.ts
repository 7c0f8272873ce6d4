/** `after`, with the very parts of `before` wherever nothing changed, so that what shows them need not be drawn anew. */
export function sharing<Whole>(before: unknown, after: Whole): Whole {
  // A list of what was a list, and a record of what was a record, is of the same shape.
  if (Array.isArray(before) && Array.isArray(after)) return listSharing(before, after) as Whole;
  if (isRecord(before) && isRecord(after)) return recordSharing(before, after) as Whole;
  return after;
}

function recordSharing(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(after).map(([key, value]) => [key, sharing(before[key], value)] as const);
  const isSame =
    entries.length === Object.keys(before).length && entries.every(([key, value]) => before[key] === value);
  return isSame ? before : Object.fromEntries(entries);
}

/** Messages and people are found by their name: when a new one comes, the oldest falls off. */
function listSharing(before: unknown[], after: unknown[]): unknown[] {
  const known = new Map(before.map((item, at) => [nameOf(item) ?? at, item]));
  const shared = after.map((item, at) => sharing(known.get(nameOf(item) ?? at), item));
  const isSame = shared.length === before.length && shared.every((item, at) => before[at] === item);
  return isSame ? before : shared;
}

function nameOf(item: unknown): string | undefined {
  if (!isRecord(item)) return undefined;
  const name = item.ts ?? item.id;
  return typeof name === 'string' ? name : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
