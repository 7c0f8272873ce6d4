import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Deal, type DealField, type DealUpdate, written } from '../../domain/deal.ts';

/** What stood in some fields when a form was opened, each as a mark short enough to go with the form. */
export const SEEN = z.record(z.string(), z.string());
export type Seen = Readonly<Record<string, string>>;

/** Characters of a mark: two texts have the same one as good as never. */
const MARK = 10;

/** What somebody saw of a text; of none it is ''. */
export function markOf(text: string | null): string {
  return text === null ? '' : createHash('sha256').update(text).digest('base64url').slice(0, MARK);
}

/** What is seen of these fields of a deal as it stands. */
export function seenOf(deal: Deal, fields: readonly DealField[]): Seen {
  return Object.fromEntries(fields.map((field) => [field, markOf(written(deal[field]))]));
}

/** Of the fields that were seen, those that hold something else by now. */
export function turnedSince(seen: Seen, deal: Deal): DealField[] {
  return fieldsIn(seen).filter((field) => field in deal && markOf(written(deal[field])) !== seen[field]);
}

/** Of an update, the fields that do not say what was seen in them: what whoever filled in the form changed. */
export function touchedIn(seen: Seen, update: DealUpdate): DealUpdate {
  const fields = fieldsIn(update).filter((field) => markOf(written(update[field])) !== seen[field]);
  return Object.assign({}, ...fields.map((field) => ({ [field]: update[field] })));
}

function fieldsIn(record: Seen | DealUpdate): DealField[] {
  return Object.keys(record) as DealField[];
}
