import type { Deal } from '../../domain/deal.ts';
import type { RuleName } from '../../domain/rule-name.ts';
import type { StageSettings } from '../../domain/workspace.ts';
import { day } from '../wording.ts';
import { bold } from './saved.ts';
import { stageShown } from './stage.ts';

/**
 * What became of an item's deal meanwhile, where that leaves nothing to do; undefined where the item stands. `reader` is whose
 * message it is; null where others see it too, and ownership is a question of who may.
 */
export function movedOn(
  deal: Deal | undefined,
  rule: RuleName,
  reader: string | null,
  today: Temporal.PlainDate,
): string | undefined {
  if (!deal || deal.status === 'undone') return 'That deal is no longer there: nothing to do.';
  const name = bold(deal.name);
  if (reader !== null && deal.ownerId !== reader) return withOwner(deal);
  if (rule === 'customers') {
    return deal.status === 'won' ? undefined : `${name} is no longer won: nothing to do.`;
  }
  if (deal.status === 'won' || deal.status === 'lost') {
    return `${name} was ${deal.status}${deal.endedOn ? ` on ${day(deal.endedOn, today)}` : ''}: nothing to do.`;
  }
  if (deal.status === 'parked' && deal.parkedUntil && Temporal.PlainDate.compare(deal.parkedUntil, today) > 0) {
    return `${name} is parked until ${day(deal.parkedUntil, today)}: nothing to do.`;
  }
  return undefined;
}

/** Whose the deal is now. */
export function withOwner({ name, ownerId }: Deal): string {
  return `${bold(name)} is with <@${ownerId}> now: nothing to do.`;
}

/** "✓ Acme: now at qualified" */
export function stageNow({ name, stage }: Deal, stages: StageSettings): string {
  return `✓ ${bold(name)}: now at ${stageShown(stages, stage)}`;
}
