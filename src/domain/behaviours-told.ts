import { weekStart } from './calendar.ts';
import { BEHAVIOURS, type Behaviour } from './figures.ts';
import { focusState } from './focus.ts';
import { endIsTold, isOffered } from './focus-told.ts';
import { gapsOf } from './gaps.ts';
import { dateFor } from './member.ts';
import type { Snapshot } from './snapshot.ts';
import { toldSince } from './told.ts';

/** The behaviours that stand behind what became of somebody's leads. */
export const BEHIND_LEADS: readonly Behaviour[] = ['hours-to-first-touch', 'touches-a-deal', 'channels-a-deal'];

/**
 * The behaviours that this week's prompts were about before today, by a finding, the focus or the choice of one. Each is the subject of
 * one a week: the figures are half a year's, and the same tomorrow.
 */
export function behavioursTold(snapshot: Snapshot, now: Temporal.Instant): ReadonlySet<Behaviour> {
  const monday = weekStart(dateFor(snapshot.rep, now));
  const modelled = toldSince(snapshot, 'role-model', monday).map(({ reason }) => reason);
  const byLeads = toldSince(snapshot, 'same-leads', monday).length > 0 ? BEHIND_LEADS : [];
  const told = new Set<string>([...modelled, ...byLeads, ...byFocus(snapshot, now)]);
  return new Set(BEHAVIOURS.filter((behaviour) => told.has(behaviour)));
}

function byFocus(snapshot: Snapshot, now: Temporal.Instant): Behaviour[] {
  const { rep, focus } = snapshot;
  const today = dateFor(rep, now);
  const monday = weekStart(today);
  const state = focus && focusState(focus, today);
  const end = focus && state === 'over' ? endIsTold(focus, rep) : null;
  const isTold = state === 'on' || (end && Temporal.PlainDate.compare(end, monday) >= 0);
  const own = focus && isTold && focus.on.is === 'behaviour' ? [focus.on.behaviour] : [];
  if (state === 'on' || !isOffered(snapshot, monday)) return own;
  return [...own, ...gapsOf(snapshot, now).flatMap(({ on }) => (on.is === 'behaviour' ? on.behaviour : []))];
}
