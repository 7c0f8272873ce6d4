import { BUYER, COLLEAGUE, FORCES, LEADS, MARKET, OURS, SEASON, TOOL } from './agents.ts';
import { list, placesOf, words } from './pattern.ts';

/** What an excuse names as the cause of no result. */
export type Cause =
  | 'buyer'
  | 'market'
  | 'leads'
  | 'timing'
  | 'price'
  | 'product'
  | 'competitor'
  | 'colleague'
  | 'tool'
  | 'task'
  | 'circumstances';

const NAMED: readonly (readonly [Cause, RegExp])[] = [
  ['leads', words(LEADS)],
  [
    'price',
    words(list('price, prices, pricing, expensive, discount, quote, quotes, cheap, cheaper, cheapest, costs, fees')),
  ],
  [
    'competitor',
    words(list('competitor, competitors, competition, incumbent, rival, rivals, undercut, big names, vendors')),
  ],
  ['tool', words(TOOL)],
  ['colleague', words(COLLEAGUE)],
  ['product', words(OURS)],
  ['market', words(`${FORCES}|${MARKET}`)],
  ['timing', words(`${SEASON}|${list('month, week, quarter, year end, q1, q2, q3, q4')}`)],
  ['buyer', words(BUYER)],
];

/** What a message that blames is about, by the first kind it names. */
export function causeNamedIn(text: string): Cause {
  return NAMED.find(([, pattern]) => placesOf(pattern, text).length > 0)?.[0] ?? 'circumstances';
}
