import { withinBudget } from '../ai/budget.ts';
import type { Model } from '../ai/model.ts';
import type { Deps } from '../deps.ts';
import { coachingOf } from '../domain/coach-settings.ts';
import type { Workspace } from '../domain/workspace.ts';
import { recordTokens, takeTokens } from '../store/model-use.ts';

/** The model as this workspace may use it today: within its tokens a day, by UTC. Null where there is no model. */
export function modelFor(
  { db, model }: Pick<Deps, 'db' | 'model'>,
  { workspaceId, coaching }: Pick<Workspace, 'workspaceId' | 'coaching'>,
  now: Temporal.Instant,
): Model | null {
  if (!model) return null;
  const day = now.toZonedDateTimeISO('UTC').toPlainDate();
  const { tokensADay } = coachingOf(coaching);
  return withinBudget(model, {
    take: (tokens) => takeTokens(db, { workspaceId, day }, tokens, tokensADay),
    settle: (difference) => recordTokens(db, { workspaceId, day }, difference),
  });
}
