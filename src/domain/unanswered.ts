import { type Limit, limitIn } from './limit.ts';
import { dateFor } from './member.ts';
import type { RuleName } from './rule-name.ts';
import type { DealView, Snapshot, Told } from './snapshot.ts';

/** From so many on only `conclude` speaks about the deal. */
export const UNANSWERED: Limit = {
  name: 'conclude-unanswered',
  is: 'Nudges about a deal without a touch or a move after them, from which it is asked only how it ends',
  value: 2,
  unit: 'nudges',
  origin: 'convention',
};

/** A date put off is heard, but it is no touch: after so many the rep hears nothing more of the deal. */
export const PUT_OFF: Limit = {
  name: 'conclude-put-off',
  is: 'Days on which a date was put off instead of a touch, from which the deal is for the 1:1 with the manager',
  value: 2,
  unit: 'days',
  origin: 'convention',
};

/** The rules whose lines ask for something on a deal. What is due today is the rep's own plan and no nudge. */
const NUDGES: ReadonlySet<RuleName> = new Set(['follow-up', 'conclude', 'stalled', 'unexplored']);

const IN_PRIVATE: ReadonlySet<Told['job']> = new Set(['morning-digest', 'reply']);

const { compare } = Temporal.Instant;

/**
 * What was said about a deal in private since its last touch or move, the oldest first: nudges that nothing followed. One of today
 * may still be answered.
 */
export function unansweredNudges(deal: DealView, { rep, told, moves }: Snapshot, now: Temporal.Instant): Told[] {
  const about = told.filter(({ rule, dealId, job }) => dealId === deal.id && NUDGES.has(rule) && IN_PRIVATE.has(job));
  if (about.length === 0) return [];
  const answers = [
    deal.stageSince,
    ...(deal.lastTouchAt ? [deal.lastTouchAt] : []),
    ...moves.filter((move) => move.deal.id === deal.id).map(({ at }) => at),
  ];
  const today = dateFor(rep, now);
  return about
    .filter(({ at }) => Temporal.PlainDate.compare(dateFor(rep, at), today) < 0)
    .filter(({ at }) => answers.every((answer) => compare(at, answer) >= 0))
    .sort((a, b) => compare(a.at, b.at));
}

/** Whether a deal was said often enough without an answer that only its end is asked for. */
export function isUnanswered(deal: DealView, snapshot: Snapshot, now: Temporal.Instant): boolean {
  return unansweredNudges(deal, snapshot, now).length >= limitIn(snapshot.settings, UNANSWERED);
}

/**
 * Whether a deal's dates were put off, without a touch, on two days since the first nudge that nothing followed: then it is for
 * the manager's brief, and the rep hears no nudge about it until a touch or a move. As far back as a snapshot reaches.
 */
export function isForTheManager(deal: DealView, snapshot: Snapshot, now: Temporal.Instant): boolean {
  if (deal.status !== 'open' || deal.putOffAt.length === 0) return false;
  const [first] = unansweredNudges(deal, snapshot, now);
  if (!first) return false;
  const since = deal.putOffAt.filter((at) => compare(at, first.at) > 0 && compare(at, now) <= 0);
  const days = new Set(since.map((at) => dateFor(snapshot.rep, at).toString()));
  return days.size >= limitIn(snapshot.settings, PUT_OFF);
}
