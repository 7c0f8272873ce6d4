import type { Cue } from './cue.ts';
import { allocation } from './cues/allocation.ts';
import { bare } from './cues/bare.ts';
import { buyer } from './cues/buyer.ts';
import { circumstances } from './cues/circumstances.ts';
import { colleague } from './cues/colleague.ts';
import { competitor } from './cues/competitor.ts';
import { contrast } from './cues/contrast.ts';
import { habit } from './cues/habit.ts';
import { insincere } from './cues/insincere.ts';
import { leads } from './cues/leads.ts';
import { loss } from './cues/loss.ts';
import { market } from './cues/market.ts';
import { price } from './cues/price.ts';
import { product } from './cues/product.ts';
import { resigned } from './cues/resigned.ts';
import { task } from './cues/task.ts';
import { timing } from './cues/timing.ts';
import { tool } from './cues/tool.ts';

/** Ways of putting the cause outside, the telling ones of each cause. */
export const CUES: readonly Cue[] = [
  ...allocation,
  ...bare,
  ...buyer,
  ...circumstances,
  ...colleague,
  ...competitor,
  ...contrast,
  ...habit,
  ...insincere,
  ...leads,
  ...loss,
  ...market,
  ...price,
  ...product,
  ...resigned,
  ...task,
  ...timing,
  ...tool,
];
