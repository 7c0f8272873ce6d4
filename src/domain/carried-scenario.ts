import { type ActivityKind, TOUCH_KINDS } from './activity.ts';
import { hearsBuyer } from './hearing.ts';
import type { Section } from './pipeline.ts';
import type { Scenario } from './scenario.ts';
import { type Findable, scenarioFor } from './text/scenario.ts';

/**
 * How a buyer stood when a touch was made or a deal was lost, before it. `section` is that of the deal's stage. `unanswered`: touches since the buyer was last
 * heard of (a promise, a meeting, a call that tells of them, a forward stage). `quietDays`: working days since then; from `quietLimit`, the stage's, on it is quiet, as for `stalled`.
 */
export type Silence = {
  section: Section;
  wasHeard: boolean;
  unanswered: number;
  quietDays: number;
  quietLimit: number;
};

/** A touch or a loss, with what may name its scenario. `isFirst`: nobody touched the deal before. */
export type Occasion =
  | { is: 'touch'; kind: ActivityKind; note: string | null; isFirst: boolean; silence: Silence | null }
  | { is: 'loss'; reason: string | null; silence: Silence | null };

/** Touches without an answer before a silence is one: the first message and one more. A convention of ours. */
export const UNANSWERED_FROM = 2;

/** A note tells of many things: only words that leave little doubt name a scenario. */
export const NAMED_FROM = 0.75;

/** Whether a buyer who was in touch has stopped answering. One who never answered has not gone dark. */
export function isGoneDark({ section, wasHeard, unanswered, quietDays, quietLimit }: Silence): boolean {
  const wasInTouch = wasHeard || section === 'follow up' || section === 'close';
  return wasInTouch && unanswered >= UNANSWERED_FROM && quietDays >= quietLimit;
}

/** The scenario that a touch or a loss carries: named in its text, else by kind or lost reason, else by the buyer's silence; or null. */
export function scenarioOf<S extends Scenario>(occasion: Occasion, scenarios: readonly S[]): S | null {
  const isHeard = occasion.is === 'touch' && hearsBuyer(occasion);
  const silent = !isHeard && occasion.silence !== null && isGoneDark(occasion.silence);
  const bySilence = () =>
    scenarios.find(({ signs }) => silent && signs.some((sign) => sign.by === 'gone-dark')) ?? null;
  if (occasion.is === 'loss') {
    if (occasion.reason === null || occasion.reason.trim() === '') return bySilence();
    const lostTo = named(occasion.reason, losable(scenarios));
    return scenarios.find(({ key }) => key === lostTo?.key) ?? null;
  }
  if (!TOUCH_KINDS.includes(occasion.kind)) return null;
  return named(occasion.note ?? '', scenarios) ?? byKind(occasion, scenarios) ?? bySilence();
}

function named<S extends Findable>(text: string, scenarios: readonly S[]): S | null {
  const found = text.trim() === '' ? null : scenarioFor(text, scenarios);
  return found?.length === 1 && found[0].score >= NAMED_FROM ? found[0].scenario : null;
}

/** Only what deals are lost to, known by those reasons too; a manager's own scenario may be one. */
function losable(scenarios: readonly Scenario[]): Findable[] {
  return scenarios.flatMap((scenario) => {
    const reasons = scenario.signs.flatMap((sign) => (sign.by === 'loss' ? sign.reasons : []));
    if (scenario.play !== null && reasons.length === 0) return [];
    const { key, synonyms, phrases } = scenario;
    return [{ key, synonyms: [...synonyms, ...reasons], phrases: [...phrases, ...reasons] }];
  });
}

function byKind<S extends Scenario>(touch: Extract<Occasion, { is: 'touch' }>, scenarios: readonly S[]): S | null {
  const isSign = ({ signs }: S) =>
    signs.some(
      (sign) =>
        (sign.by === 'kind' && sign.kind === touch.kind) ||
        (sign.by === 'first-touch' && touch.isFirst && sign.kind === touch.kind),
    );
  return scenarios.find(isSign) ?? null;
}
