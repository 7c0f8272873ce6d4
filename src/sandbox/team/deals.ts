import type { DealSeed } from './deal-seed.ts';
import { bea } from './deals/bea.ts';
import { dan } from './deals/dan.ts';
import { ines } from './deals/ines.ts';
import { kofi } from './deals/kofi.ts';
import { leo } from './deals/leo.ts';
import { nora } from './deals/nora.ts';
import { priya } from './deals/priya.ts';
import { tom } from './deals/tom.ts';
import type { Name } from './people.ts';

/** Every deal of the sandbox, by owner. */
export const DEALS: Partial<Record<Name, DealSeed[]>> = { bea, priya, tom, ines, dan, leo, nora, kofi };
