import type { Act } from '../../store/acts.ts';
import { type Ask, actOf } from '../commands/subcommand.ts';

/**
 * The one act of a message, written by several verbs of one transaction: the first that writes makes it, the others join it. Its inbound
 * key is claimed beside it. `id` is null until something was written.
 */
export type OneAct = { id: number | null; next: (at?: Temporal.Instant) => Act; wrote: (act: number | null) => void };

/** An act of this ask that nothing was written to yet. */
export function oneAct(ask: Ask, note: string | null): OneAct {
  const act: OneAct = {
    id: null,
    next: (at = ask.now) => ({
      ...actOf(ask, note),
      at,
      heard: null,
      ...(act.id === null ? {} : { joins: act.id }),
    }),
    wrote: (id) => {
      act.id = id ?? act.id;
    },
  };
  return act;
}
