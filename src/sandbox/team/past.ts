import { type ActivityKind, sectionOf } from '../../domain/activity.ts';
import { BLANK, changesOf, type Deal, type DealFields, type DealUpdate, type FieldChange } from '../../domain/deal.ts';
import type { Member } from '../../domain/member.ts';
import { SECTION_OF, type Section } from '../../domain/pipeline.ts';
import { dateOf, momentOf } from './days.ts';
import type { Day, DealSeed } from './deal-seed.ts';

/** One thing somebody did before the sandbox began. */
export type PastAct = {
  by: string;
  at: Temporal.Instant;
  note: string | null;
  changes: FieldChange[];
  logged: { kind: ActivityKind; section: Section; count: number }[];
};

/** A deal as it stands now, and how it came to be so. */
export type PastDeal = { fields: DealFields; createdAt: Temporal.Instant; version: number; acts: PastAct[] };

type Step = { day: Day; time: string; update?: DealUpdate; touch?: DealSeed['touches'][number] };

/** Lives a deal from its opening to the Monday `start`. */
export function livedThrough(seed: DealSeed, owner: Member, start: Temporal.PlainDate): PastDeal {
  const steps = stepsOf(seed, owner, start).sort((a, b) => a.day - b.day || (a.time < b.time ? -1 : 1));
  const createdAt = momentOf(owner, start, steps[0]?.day ?? -1, steps[0]?.time ?? '09:40');
  let deal: Deal = {
    ...BLANK,
    name: '',
    ownerId: owner.userId,
    workspaceId: owner.workspaceId,
    id: 0,
    createdAt,
    version: 0,
  };
  const acts = steps.map(({ day, time, update, touch }, index): PastAct => {
    const before = deal;
    deal = { ...deal, ...update, version: deal.version + (update ? 1 : 0) };
    const changes = index === 0 ? openingOf(deal) : changesOf(before, update ?? {});
    const [kind, , note = null] = touch ?? [];
    const logged = kind ? [{ kind, section: sectionOf(kind, SECTION_OF[deal.stage]), count: 1 }] : [];
    return { by: owner.userId, at: momentOf(owner, start, day, time), note, changes, logged };
  });
  const { workspaceId: _workspace, id: _id, createdAt: _createdAt, version, ...fields } = deal;
  return { fields, createdAt, version, acts };
}

type OpenedDeal = Pick<Deal, 'name' | 'ownerId' | 'stage' | 'status' | 'amount' | 'currency' | 'source'>;

/** What opening a deal writes: every field it was given, from nothing. */
export function openingOf(deal: OpenedDeal): FieldChange[] {
  const given = { name: deal.name, ownerId: deal.ownerId, stage: deal.stage, status: deal.status };
  const { amount, currency, source } = deal;
  return Object.entries({ ...given, amount, currency, source }).map(([field, to]) => ({
    field: field as FieldChange['field'],
    from: null,
    to: String(to),
  }));
}

function stepsOf(seed: DealSeed, owner: Member, start: Temporal.PlainDate): Step[] {
  const [[stage, opened] = ['lead', -1] as const, ...moves] = seed.stages;
  const { name, amount, source, next, promise, facts, end } = seed;
  const on = (day: Day) => dateOf(owner, start, day);
  const opening: DealUpdate = { name, ownerId: owner.userId, stage, status: 'open', ...amount, source };
  const lastHeard = Math.max(...[...seed.stages, ...seed.touches].map(([, day]) => day));
  return [
    { day: opened, time: '09:40', update: opening },
    ...seed.touches.map((touch, index) => ({ day: touch[1], time: `11:${10 + index}`, touch })),
    ...moves.map(([stage, day]) => ({ day, time: '15:10', update: { stage } })),
    ...(seed.closes ?? []).map(([close, day]) => ({ day, time: '15:20', update: { closeOn: on(close) } })),
    ...(promise
      ? [{ day: lastHeard, time: '15:30', update: { buyerPromise: promise[0], buyerPromiseOn: on(promise[1]) } }]
      : []),
    ...(facts ? [{ day: lastHeard, time: '15:35', update: facts }] : []),
    ...(next ? [{ day: lastHeard, time: '15:40', update: { nextStep: next[0], nextStepOn: on(next[1]) } }] : []),
    ...(end ? [{ day: end.on, time: '16:20', update: endOf(end, on) }] : []),
  ];
}

function endOf(end: NonNullable<DealSeed['end']>, on: (day: Day) => Temporal.PlainDate): DealUpdate {
  const { as: status, on: day, reason: endReason = null, until } = end;
  if (status === 'parked') return { status, endReason, parkedUntil: until === undefined ? null : on(until) };
  return { status, endReason, endedOn: on(day) };
}
