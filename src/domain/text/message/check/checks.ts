import { afterthoughts } from './afterthoughts.ts';
import { amounts } from './amounts.ts';
import { between } from './between.ts';
import { conditions } from './conditions.ts';
import { contradictions } from './contradictions.ts';
import { days } from './days.ts';
import { deals } from './deals.ts';
import { endings } from './endings.ts';
import { headings } from './headings.ts';
import { irony } from './irony.ts';
import { names } from './names.ts';
import { numbers } from './numbers.ts';
import { objects } from './objects.ts';
import { opened } from './opened.ts';
import { promises } from './promises.ts';
import { reasons } from './reasons.ts';
import type { Check } from './scene.ts';
import { stages } from './stages.ts';
import { steps } from './steps.ts';
import { subjects } from './subjects.ts';
import { together } from './together.ts';
import { touches } from './touches.ts';
import { twice } from './twice.ts';
import { work } from './work.ts';

/** Everything that is looked at a second time. */
export const CHECKS: readonly Check[] = [
  deals,
  stages,
  amounts,
  days,
  between,
  endings,
  objects,
  contradictions,
  numbers,
  work,
  touches,
  twice,
  together,
  steps,
  promises,
  reasons,
  names,
  opened,
  conditions,
  headings,
  subjects,
  irony,
  afterthoughts,
];
