import { weekStart } from './calendar.ts';
import type { DigestItem } from './digest-items.ts';
import type { StallReason } from './finding.ts';
import { type Focus, focusState } from './focus.ts';
import { type FocusFigure, focusFigure } from './focus-figure.ts';
import { endIsTold, FOCUS_WEEKS, isOffered } from './focus-told.ts';
import type { Gap } from './gap.ts';
import { gapsOf } from './gaps.ts';
import { dateFor } from './member.ts';
import { type PromptFinding, promptFindingFor } from './prompt-finding.ts';
import type { Snapshot } from './snapshot.ts';
import { isFirstWorkingDay } from './week.ts';

/** The one prompt: a question about the first item, a finding, the focus with its figure (`week` 1 to 4, `ended` once it is over), or the choice of one. */
export type Prompt =
  | { is: 'item'; kind: PromptKind }
  | { is: 'finding'; finding: PromptFinding }
  | { is: 'focus'; focus: Focus; figure: FocusFigure | null; week: number; ended: boolean }
  | { is: 'choose-focus'; gaps: Gap[] };

/** What the one prompt asks for, as "If …, then I will …" in the rep's own words; it follows from the first item. */
export type PromptKind =
  | 'start-the-step'
  | 'unblock-the-step'
  | 'take-up-or-end'
  | 'smaller-step'
  | 'when-silent'
  | 'new-date-or-end'
  | 'what-must-be-true'
  | 'way-to-next-stage'
  | 'name-the-step';

/** Wednesday. Said every morning, the same question is no longer read. */
const MIDWEEK = 3;

const PROMPT_WHEN_STALLED: Record<StallReason, PromptKind> = {
  'overdue-next-step': 'smaller-step',
  quiet: 'when-silent',
  'close-date-passed': 'new-date-or-end',
  'close-date-moved': 'what-must-be-true',
  'long-in-stage': 'way-to-next-stage',
  'missing-next-step': 'name-the-step',
};

/**
 * A morning's one prompt. What a focus came to, once, on the first working day after it. On the first working day of a week the
 * focus with its figure, or the choice of one. On the others what the rules see in the way of working, which with a focus must be
 * about it; else the first item's question, which a step that is merely due asks at the start of a week only; else, where the item
 * asks its own or it is the middle of the week, the focus; one on a behaviour speaks on the first day alone.
 */
export function promptFor(snapshot: Snapshot, items: readonly DigestItem[], now: Temporal.Instant): Prompt | null {
  const { rep, focus } = snapshot;
  const today = dateFor(rep, now);
  const monday = weekStart(today);
  const startsTheWeek = isFirstWorkingDay(snapshot, today);
  const state = focus === null ? 'none' : focusState(focus, today);
  if (focus && endIsTold(focus, rep)?.equals(today)) {
    return focusPrompt(focus, snapshot, now, true);
  }
  if (focus && state === 'on' && startsTheWeek) return focusPrompt(focus, snapshot, now, false);
  if (state !== 'on' && startsTheWeek && isOffered(snapshot, monday)) {
    const gaps = gapsOf(snapshot, now);
    if (gaps.length > 0) return { is: 'choose-focus', gaps };
  }
  const finding = promptFindingFor(snapshot, state === 'on' ? focus : null, now);
  if (finding) return { is: 'finding', finding };
  const kind = items[0] && kindFor(items[0]);
  const isPlain = kind === 'start-the-step' && !startsTheWeek;
  if (kind && !isPlain) return { is: 'item', kind };
  // A behaviour's figure is half a year's: it stood on the first day where it stands now.
  const isTime = focus?.on.is !== 'behaviour' && (!isPlain || today.dayOfWeek === MIDWEEK);
  return focus && state === 'on' && isTime ? focusPrompt(focus, snapshot, now, false) : null;
}

function focusPrompt(focus: Focus, snapshot: Snapshot, now: Temporal.Instant, ended: boolean): Prompt {
  const weeks = Math.floor(focus.from.until(dateFor(snapshot.rep, now)).days / 7) + 1;
  const week = Math.max(1, Math.min(FOCUS_WEEKS, weeks));
  return { is: 'focus', focus, figure: focusFigure(focus, snapshot, now), week, ended };
}

/** The question about an item; null where its own line is one already. */
function kindFor(item: DigestItem): PromptKind | null {
  if (item.rule === 'stalled') return PROMPT_WHEN_STALLED[item.reason];
  if (item.rule !== 'due-today') return null;
  if (item.deal.status === 'parked') return 'take-up-or-end';
  return item.reason === 'due' ? 'start-the-step' : 'unblock-the-step';
}
