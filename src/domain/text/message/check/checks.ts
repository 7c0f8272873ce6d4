import { afterthoughts } from './afterthoughts.ts';
import { amounts } from './amounts.ts';
import { conditions } from './conditions.ts';
import { days } from './days.ts';
import { deals } from './deals.ts';
import { endings } from './endings.ts';
import { irony } from './irony.ts';
import { names } from './names.ts';
import { numbers } from './numbers.ts';
import { promises } from './promises.ts';
import { reasons } from './reasons.ts';
import type { Check } from './scene.ts';
import { stages } from './stages.ts';
import { steps } from './steps.ts';
import { touches } from './touches.ts';
import { work } from './work.ts';

/** Everything that is looked at a second time. */
export const CHECKS: readonly Check[] = [
  deals,
  stages,
  amounts,
  days,
  endings,
  numbers,
  work,
  touches,
  steps,
  promises,
  reasons,
  names,
  conditions,
  irony,
  afterthoughts,
];
