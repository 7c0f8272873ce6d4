import { type ActivityKind, sectionOf } from '../../domain/activity.ts';
import { instantAt, isWorkingDay } from '../../domain/calendar.ts';
import { BLANK, type FieldChange } from '../../domain/deal.ts';
import type { Member } from '../../domain/member.ts';
import { SECTION_OF, STAGES, type Stage } from '../../domain/pipeline.ts';
import { STAGE_LIMITS } from '../../domain/stage-limits.ts';
import { type HalfYear, REASONS, TRADES } from './half-year.ts';
import { openingOf, type PastAct, type PastDeal } from './past.ts';

/** Working days before the Monday on which the last of these deals ended: longer ago than the thread looks back. */
const LAST_ENDED = 28;
/** Over how many working days they ended. */
const ENDED_OVER = 74;
/** The earliest working day that a deal can begin on. */
const REACHES_BACK = 150;

/** Parts of the usual limit of a stage that deals spend in it, in turn: one in eight takes all of it. */
const PACES = [0.2, 0.3, 0.15, 0.4, 1, 0.3, 0.2, 0.5];

/** How far deals came that were lost. */
const LOST_AT: Stage[] = ['qualified', 'proposal', 'proposal', 'negotiation'];

/** What the opening of a deal that ended long ago is remembered by: half of its fields, that the sandbox opens sooner. */
const KEPT: ReadonlySet<string> = new Set(['name', 'ownerId', 'stage', 'status']);

type Ended = { source: string; as: 'won' | 'lost' | 'cold' };

/** A deal of the half year: its days are working days before the Monday. */
type Shape = { index: number; ended: Ended; opened: number; over: number; moves: [stage: Stage, before: number][] };

/** What this person concluded in the half year before the Monday `start`: nothing of it within its last five weeks. */
export function halfYearOf(half: HalfYear, owner: Member, start: Temporal.PlainDate): PastDeal[] {
  const days = workingDaysBefore(owner, start);
  const ends = half.from.flatMap(([source, won, lost, cold]): Ended[] => [
    ...Array.from({ length: won }, () => ({ source, as: 'won' as const })),
    ...Array.from({ length: lost }, () => ({ source, as: 'lost' as const })),
    ...Array.from({ length: cold }, () => ({ source, as: 'cold' as const })),
  ]);
  return mixed(ends).map((ended, index) => {
    const over = LAST_ENDED + Math.round((index * ENDED_OVER) / ends.length);
    return dealOf(shapeOf(half, ended, { index, over }), half, owner, days);
  });
}

/** Every so many-th, so that wins and losses take turns. */
function mixed(ends: Ended[]): Ended[] {
  const step = [7, 11, 13].find((one) => ends.length % one !== 0) ?? 1;
  return ends.flatMap((_, index) => ends[(index * step) % ends.length] ?? []);
}

function shapeOf({ opensAt }: HalfYear, ended: Ended, { index, over }: { index: number; over: number }): Shape {
  const first = STAGES.indexOf(opensAt);
  const last = STAGES.indexOf(ended.as === 'won' ? 'negotiation' : lastStage(ended, index));
  const stages = STAGES.slice(first, last + 1);
  const spent = stages.map((stage, place) =>
    Math.max(1, Math.round(STAGE_LIMITS[stage].value * (PACES[(index + 3 * place) % PACES.length] ?? 1))),
  );
  const opened = over + spent.reduce((sum, days) => sum + days, 0);
  const moves = stages.map((stage, place): [Stage, number] => [
    stage,
    opened - spent.slice(0, place).reduce((sum, days) => sum + days, 0),
  ]);
  return { index, ended, opened, over, moves };
}

function lastStage({ as }: Ended, index: number): Stage {
  return as === 'cold' ? 'contacted' : (LOST_AT[index % LOST_AT.length] ?? 'qualified');
}

function dealOf(shape: Shape, half: HalfYear, owner: Member, calendar: Temporal.PlainDate[]): PastDeal {
  const { index, ended, opened, over, moves } = shape;
  const at = (before: number, minutes: number) => instantAt(owner.zone, dayOf(calendar, before), timeOf(minutes));
  const status = ended.as === 'won' ? ('won' as const) : ('lost' as const);
  const endReason = status === 'won' ? null : (REASONS[index % REASONS.length] ?? null);
  const name = `${half.places[index % half.places.length]} ${TRADES[Math.floor(index / half.places.length)]}`;
  const amount = (half.amount.amount * (70 + ((index * 37) % 61))) / 100;
  const money = { amount: Math.round(amount / 50_000) * 50_000, currency: half.amount.currency };
  const [opening] = moves;
  const open = { name, ownerId: owner.userId, source: ended.source, stage: opening?.[0] ?? half.opensAt, ...money };
  const act = (before: number, minutes: number, made: FieldChange[], touch?: ActivityKind): PastAct => {
    const reached = moves.findLast(([, since]) => since >= before)?.[0] ?? open.stage;
    const logged = touch ? [{ kind: touch, section: sectionOf(touch, SECTION_OF[reached]), count: 1 }] : [];
    return { by: owner.userId, at: at(before, minutes), note: null, changes: made, logged };
  };
  const [firstTouch, ...touches] = touchesOf(shape, half);
  const days = [
    ...touches.map(([kind, before]) => ({ before, minutes: TOUCHES, kind, made: [] })),
    ...moves.slice(1).map(([to, before], place) => {
      const made: FieldChange[] = [{ field: 'stage', from: moves[place]?.[0] ?? null, to }];
      return { before, minutes: MOVES, kind: null, made };
    }),
    { before: over, minutes: ENDS, kind: null, made: endingOf(status, endReason, dayOf(calendar, over)) },
    ...(status === 'won' && index % 11 !== 4
      ? [{ before: afterSale(shape), minutes: TOUCHES, kind: 'call' as const, made: [] }]
      : []),
  ];
  const acts = [
    act(
      opened,
      OPENS,
      openingOf({ ...open, status: 'open' }).filter(({ field }) => KEPT.has(field)),
    ),
    ...(firstTouch ? [act(firstTouch[1], firstTouch[2], [], firstTouch[0])] : []),
    // What was done on a deal on one day is one act.
    ...[...Map.groupBy(days, ({ before }) => before)].map(([before, those]) => {
      const minutes = Math.max(...those.map((one) => one.minutes));
      const kind = those.find((one) => one.kind !== null)?.kind ?? undefined;
      return act(
        before,
        minutes,
        those.flatMap(({ made }) => made),
        kind,
      );
    }),
  ].sort((a, b) => Temporal.Instant.compare(a.at, b.at));
  const stage = moves.at(-1)?.[0] ?? open.stage;
  const fields = { ...BLANK, ...open, stage, status, endReason, endedOn: dayOf(calendar, over) };
  return { fields, createdAt: at(opened, OPENS), version: acts.length, acts };
}

function endingOf(status: 'won' | 'lost', endReason: string | null, on: Temporal.PlainDate): FieldChange[] {
  return [
    { field: 'status', from: 'open', to: status },
    { field: 'endedOn', from: null, to: on.toString() },
    ...(endReason ? [{ field: 'endReason' as const, from: null, to: endReason }] : []),
  ];
}

/** When most customers heard from us since: late enough that none is due in the sandbox's first weeks. */
function afterSale({ index, over }: Shape): number {
  return Math.min(over - 1, LAST_ENDED - 2 + (index % 20));
}

/** Minutes after midnight at which deals are opened, touched, moved on and ended. */
const [OPENS, TOUCHES, MOVES, ENDS] = [9 * 60 + 40, 11 * 60 + 10, 15 * 60 + 10, 16 * 60 + 20];
const [MORNING, EVENING] = [9 * 60, 17 * 60];

/** The first so many working hours after the opening, the rest spread over the deal's days. */
function touchesOf(
  { index, ended, opened, over }: Shape,
  half: HalfYear,
): [kind: ActivityKind, before: number, minutes: number][] {
  const kinds = half[ended.as];
  const hours = half.hours * ([0.5, 1, 1.5][index % 3] ?? 1);
  const since = OPENS - MORNING + hours * 60;
  const day = EVENING - MORNING;
  const first = Math.max(over, opened - Math.floor(since / day));
  return kinds.map((kind, place) => {
    if (place === 0) return [kind, first, MORNING + Math.round(since % day)];
    const before = first - Math.round(((first - over) * place) / Math.max(1, kinds.length - 1));
    return [kind, before, TOUCHES];
  });
}

function timeOf(minutes: number): Temporal.PlainTime {
  return new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60);
}

function dayOf(days: Temporal.PlainDate[], before: number): Temporal.PlainDate {
  const day = days[before];
  if (!day) throw new Error(`no working day ${before} days back`);
  return day;
}

/** By how many working days before `start`; time off is looked through. */
function workingDaysBefore(owner: Member, start: Temporal.PlainDate): Temporal.PlainDate[] {
  const present = { ...owner, awayFrom: null, awayUntil: null };
  const days = [start];
  for (let day = start.subtract({ days: 1 }); days.length <= REACHES_BACK; day = day.subtract({ days: 1 })) {
    if (isWorkingDay(present, day)) days.push(day);
  }
  return days;
}
