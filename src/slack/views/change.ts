import type { Deal, DealField, FieldChange } from '../../domain/deal.ts';
import { FACT_NAMES, FACTS } from '../../domain/facts.ts';
import { formatMoney } from '../../domain/money.ts';
import { STAGES } from '../../domain/pipeline.ts';
import type { Said } from '../../domain/text/said.ts';
import type { StageSettings } from '../../domain/workspace.ts';
import { day, excerpt } from '../wording.ts';
import { stageShown } from './stage.ts';

/** How much of a text people wrote stands in a line that says what changed. */
const QUOTED = 200;

/** How much of a text that was replaced stands behind the one that took its place. */
const REPLACED = 60;

/** What a deal that was just opened has without saying. */
const OF_COURSE: ReadonlySet<DealField> = new Set(['name', 'status', 'ownerId']);

/** Said of an act, or of one that is taken back: a deal that was lost and reopened is then lost again. */
export type Telling = 'done' | 'undone';

type Changed = ReadonlyMap<DealField, FieldChange>;

/** What an act changed of a deal, a phrase each: "stage qualified → proposal". `deal` is as it stands after, `said` where and when it is told. */
export function changesInWords(changes: FieldChange[], deal: Deal, said: Said, telling: Telling = 'done'): string[] {
  const today = said.at.toPlainDate();
  const opening = changes.some(({ field, from }) => field === 'status' && from === null);
  const told = opening ? changes.filter(({ field }) => !OF_COURSE.has(field)) : changes;
  const changed: Changed = new Map(told.map((change) => [change.field, change]));
  return [
    ...renamed(changed, 'name', 'name'),
    ...renamed(changed, 'account', 'account'),
    ...staged(changed, said.stages),
    ...amount(changed, deal),
    ...withDate(changed, 'next step', 'nextStep', 'nextStepOn', today),
    ...withDate(changed, 'their promise', 'buyerPromise', 'buyerPromiseOn', today),
    ...dated(changed, 'close date', 'closeOn', today),
    ...renamed(changed, 'source', 'source'),
    ...FACTS.flatMap((fact) => worded(changed, FACT_NAMES[fact], fact)),
    ...(changed.has('status') ? turn(changed, today, telling) : pause(changed, today)),
    ...owner(changed),
  ];
}

function renamed(changed: Changed, label: string, field: DealField): string[] {
  const change = changed.get(field);
  if (!change) return [];
  const [from, to] = [change.from, change.to].map((text) => (text === null ? null : excerpt(text, QUOTED)));
  if (to === null) return [`${label} cleared`];
  return [from === null ? `${label} ${to}` : `${label} ${from} → ${to}`];
}

function staged(changed: Changed, stages: StageSettings): string[] {
  const change = changed.get('stage');
  if (!change) return [];
  const shown = (key: string) => {
    const stage = STAGES.find((one) => one === key);
    return stage ? stageShown(stages, stage) : excerpt(key, QUOTED);
  };
  const [from, to] = [change.from, change.to].map((key) => (key === null ? null : shown(key)));
  return [from === null ? `stage ${to}` : `stage ${from} → ${to}`];
}

/** A sentence in somebody's words: "who decides: Jane (was: the CFO)". */
function worded(changed: Changed, label: string, field: DealField): string[] {
  const change = changed.get(field);
  if (!change) return [];
  if (change.to === null) return [`${label}: cleared`];
  const was = change.from === null ? '' : ` (was: ${excerpt(change.from, REPLACED)})`;
  return [`${label}: ${excerpt(change.to, QUOTED)}${was}`];
}

function amount(changed: Changed, deal: Deal): string[] {
  const money = (side: 'from' | 'to') => {
    const minor = changed.has('amount') ? changed.get('amount')?.[side] : deal.amount;
    const currency = changed.has('currency') ? changed.get('currency')?.[side] : deal.currency;
    return minor != null && currency != null ? formatMoney({ amount: Number(minor), currency }) : null;
  };
  if (!changed.has('amount') && !changed.has('currency')) return [];
  const [from, to] = [money('from'), money('to')];
  if (to === null) return ['amount cleared'];
  return [from === null ? `amount ${to}` : `amount ${from} → ${to}`];
}

function withDate(
  changed: Changed,
  label: string,
  text: DealField,
  date: DealField,
  today: Temporal.PlainDate,
): string[] {
  const [said, on] = [changed.get(text), changed.get(date)];
  if (!said && !on) return [];
  const by = (value: string | null | undefined) => (value ? ` by ${day(Temporal.PlainDate.from(value), today)}` : '');
  const [from, to] = [said?.from ?? null, said?.to ?? null];
  const [wasOn, isOn] = [on?.from ?? null, on?.to ?? null];
  const isSameText = from === to;
  if (isSameText && wasOn && wasOn !== isOn) {
    const was = day(Temporal.PlainDate.from(wasOn), today);
    return [`${label}${by(isOn) || ' without a date'} (was ${was})`];
  }
  if (to === null) return [from === null ? `${label}${by(isOn)}` : `${label} cleared`];
  const was = from === null || isSameText ? '' : ` (was: ${excerpt(from, REPLACED)}${wasOn === isOn ? '' : by(wasOn)})`;
  return [`${label}: ${excerpt(to, QUOTED)}${by(isOn)}${was}`];
}

function dated(changed: Changed, label: string, field: DealField, today: Temporal.PlainDate): string[] {
  const change = changed.get(field);
  if (!change) return [];
  const [from, to] = [change.from, change.to].map((text) => (text ? day(Temporal.PlainDate.from(text), today) : null));
  if (!to) return [`${label} cleared`];
  return [from ? `${label} ${from} → ${to}` : `${label} ${to}`];
}

/** A deal's end, pause or return: "lost: price", "parked until Tue 12 Jan: legal review", "lost again: price". */
function turn(changed: Changed, today: Temporal.PlainDate, telling: Telling): string[] {
  const to = changed.get('status')?.to;
  const until = changed.get('parkedUntil')?.to;
  const reason = changed.get('endReason')?.to;
  const how = telling === 'undone' ? `${to} again` : to === 'open' ? 'reopened' : to;
  const what = `${how}${until ? ` until ${day(Temporal.PlainDate.from(until), today)}` : ''}`;
  return [reason ? `${what}: ${excerpt(reason, QUOTED)}` : what];
}

function pause(changed: Changed, today: Temporal.PlainDate): string[] {
  return [...dated(changed, 'parked until', 'parkedUntil', today), ...renamed(changed, 'reason', 'endReason')];
}

function owner(changed: Changed): string[] {
  const change = changed.get('ownerId');
  return change ? [`owner <@${change.to}>`] : [];
}
