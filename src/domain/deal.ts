import type { Fact } from './facts.ts';
import type { Stage } from './pipeline.ts';

/** `undone` is a deal whose opening was undone; no list, figure or search shows it. */
export const DEAL_STATUSES = ['open', 'parked', 'won', 'lost', 'undone'] as const;
export type DealStatus = (typeof DEAL_STATUSES)[number];

/** What an act may change. `amount` is in minor units of `currency`; both are null or neither. */
export type DealFields = {
  name: string;
  account: string | null;
  ownerId: string;
  stage: Stage;
  status: DealStatus;
  amount: number | null;
  currency: string | null;
  source: string | null;
  nextStep: string | null;
  nextStepOn: Temporal.PlainDate | null;
  buyerPromise: string | null;
  buyerPromiseOn: Temporal.PlainDate | null;
  closeOn: Temporal.PlainDate | null;
  parkedUntil: Temporal.PlainDate | null;
  endReason: string | null;
  endedOn: Temporal.PlainDate | null;
} & Record<Fact, string | null>;

/** One sale being worked. `version` counts its changes, so that two people cannot overwrite each other unseen. */
export type Deal = DealFields & { workspaceId: string; id: number; createdAt: Temporal.Instant; version: number };

/** Only the fields that are to change. */
export type DealUpdate = Partial<DealFields>;

export type DealField = keyof DealFields;

/** What history keeps of a deal: its fields, and that an act left nothing but a note on it. */
export type HistoryField = DealField | 'note';

/** One field's change as history keeps it: values written out as text, null for none. */
export type FieldChange = { field: DealField; from: string | null; to: string | null };

/** Every field, and how its text in the history becomes its value again. */
const READ: { [F in DealField]: (text: string) => NonNullable<DealFields[F]> } = {
  name: String,
  account: String,
  ownerId: String,
  stage: (text) => text as Stage,
  status: (text) => text as DealStatus,
  amount: Number,
  currency: String,
  source: String,
  nextStep: String,
  nextStepOn: (text) => Temporal.PlainDate.from(text),
  buyerPromise: String,
  buyerPromiseOn: (text) => Temporal.PlainDate.from(text),
  closeOn: (text) => Temporal.PlainDate.from(text),
  parkedUntil: (text) => Temporal.PlainDate.from(text),
  endReason: String,
  endedOn: (text) => Temporal.PlainDate.from(text),
  wants: String,
  decides: String,
  buys: String,
  offer: String,
};

export const DEAL_FIELDS = Object.keys(READ) as DealField[];

/** A field's value as the history keeps it. */
export function written(value: DealFields[DealField] | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** The update that sets `field` to what the history wrote as `text`. */
export function restored(field: DealField, text: string | null): DealUpdate {
  return { [field]: text === null ? null : READ[field](text) };
}

/** A deal of which nothing is known but what is said next. */
export const BLANK: Omit<DealFields, 'name' | 'ownerId'> = {
  account: null,
  stage: 'lead',
  status: 'open',
  amount: null,
  currency: null,
  source: null,
  nextStep: null,
  nextStepOn: null,
  buyerPromise: null,
  buyerPromiseOn: null,
  closeOn: null,
  parkedUntil: null,
  endReason: null,
  endedOn: null,
  wants: null,
  decides: null,
  buys: null,
  offer: null,
};

/** Fields that history keeps together, changed or not: an amount without its currency says nothing later. */
const PAIRS: readonly (readonly DealField[])[] = [
  ['amount', 'currency'],
  ['nextStep', 'nextStepOn'],
  ['buyerPromise', 'buyerPromiseOn'],
];

/** What `update` would change of `before`, with the other half of each pair; nothing where it says what already stands. */
export function changesOf(before: Deal, update: DealUpdate): FieldChange[] {
  const after = { ...before, ...update };
  const all = DEAL_FIELDS.map((field) => ({ field, from: written(before[field]), to: written(after[field]) }));
  const changed = new Set(all.filter(({ from, to }) => from !== to).map(({ field }) => field));
  const halves = PAIRS.filter((pair) => pair.some((field) => changed.has(field))).flat();
  return all.filter(({ field, from, to }) => changed.has(field) || (halves.includes(field) && (from ?? to) !== null));
}
