import type { Cue } from './cue.ts';
import { buyer } from './cues/buyer.ts';
import { circumstances } from './cues/circumstances.ts';
import { colleague } from './cues/colleague.ts';
import { competitor } from './cues/competitor.ts';
import { leads } from './cues/leads.ts';
import { market } from './cues/market.ts';
import { price } from './cues/price.ts';
import { product } from './cues/product.ts';
import { task } from './cues/task.ts';
import { timing } from './cues/timing.ts';
import { tool } from './cues/tool.ts';

/** Ways of putting the cause outside, the telling ones of each cause. */
export const CUES: readonly Cue[] = [
  ...buyer,
  ...circumstances,
  ...colleague,
  ...competitor,
  ...leads,
  ...market,
  ...price,
  ...product,
  ...task,
  ...timing,
  ...tool,
];
