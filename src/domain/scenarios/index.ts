import type { Scenario } from '../scenario.ts';
import { ASKING } from './asking.ts';
import { FOLLOWING_UP } from './following-up.ts';
import { OBJECTIONS } from './objections.ts';
import { REACHING } from './reaching.ts';

/** The thirteen standard scenarios, in the order in which a sale meets them. */
export const STANDARD_SCENARIOS: readonly Scenario[] = [...REACHING, ...FOLLOWING_UP, ...OBJECTIONS, ...ASKING];
