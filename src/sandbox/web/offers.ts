import type { Json } from '../slack/state.ts';
import type { Asking } from './wire.ts';

type Select = Pick<Asking, 'me' | 'shown' | 'action'>;

/** What external selects have offered: the page sends back a choice's value, and Slack the whole choice. */
export type Offers = {
  keep: (select: Select, options: Json[]) => void;
  find: (select: Select, value: string) => Json | undefined;
};

export function noOffers(): Offers {
  const offers = new Map<string, Map<unknown, Json>>();
  return {
    keep(select, options) {
      const known = offers.get(keyOf(select)) ?? new Map();
      for (const option of options) known.set(option.value, option);
      offers.set(keyOf(select), known);
    },
    find: (select, value) => offers.get(keyOf(select))?.get(value),
  };
}

function keyOf({ me, shown, action }: Select): string {
  return JSON.stringify([me, 'id' in shown ? shown.id : [shown.channel, shown.ts], action]);
}
