import { changesOf, type Deal, type DealUpdate } from '../../domain/deal.ts';
import type { Update } from '../../domain/reading.ts';
import { dealChangeOf, noteOf } from '../../domain/reading-change.ts';
import { saidOf } from '../commands/choose-deal.ts';
import type { Ask } from '../commands/subcommand.ts';
import { changeWon, type WonChanged } from '../wins.ts';
import { changesDeal, type DealsMeant } from './deals-meant.ts';
import type { OneAct } from './one-act.ts';

/** One update, what it changes of the deal as the updates before it leave it, and the deal after it. */
type Step = { update: Update; change: DealUpdate; before: Deal; after: Deal };

/**
 * Changes each deal as the updates about it say, those of one deal at once; returns what each update changed. A win is said in its
 * team's channel.
 */
export async function changeDeals(
  ask: Ask,
  updates: readonly Update[],
  deals: DealsMeant,
  act: OneAct,
): Promise<Map<Update, WonChanged>> {
  const changed = new Map<Update, WonChanged>();
  for (const [id, deal] of deals) {
    const about = updates.filter(
      (update) => update.deal === id && (update.is === 'deal-update' || changesDeal(update)),
    );
    for (const [update, one] of await changeOne(ask, deal, about, act)) changed.set(update, one);
  }
  return changed;
}

async function changeOne(ask: Ask, deal: Deal, updates: readonly Update[], act: OneAct) {
  const steps = stepsOf(ask, deal, updates);
  const whole: DealUpdate = Object.assign({}, ...steps.map(({ change }) => change));
  const isNoted = updates.some((update) => noteOf(update) !== null);
  if (changesOf(deal, whole).length === 0 && !isNoted)
    return steps.map((step) => [step.update, unchanged(step)] as const);
  const written = await changeWon(ask, deal, whole, act.next());
  act.wrote(written.act);
  const { version } = written.deal;
  return steps.map(({ update, change, before, after }) => {
    const changes = changesOf(before, change);
    const hears = changes.some(({ field, to }) => field === 'status' && to === 'won') ? written.hears : null;
    const one = { ...written, deal: { ...after, version }, changes, hears, note: noteOf(update) };
    return [update, one] as const;
  });
}

function stepsOf(ask: Ask, deal: Deal, updates: readonly Update[]): Step[] {
  const said = saidOf(deal, ask);
  let before = deal;
  return updates.map((update) => {
    const change = changesDeal(update) ? dealChangeOf(update.parts, before, said) : {};
    const step = { update, change, before, after: { ...before, ...change } };
    before = step.after;
    return step;
  });
}

function unchanged({ before }: Step): WonChanged {
  return { deal: before, changes: [], act: null, heard: false, note: null, hears: null };
}
