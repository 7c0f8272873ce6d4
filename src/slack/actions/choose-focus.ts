import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { BEHAVIOURS } from '../../domain/figures.ts';
import type { FocusOn } from '../../domain/focus.ts';
import { SECTIONS } from '../../domain/pipeline.ts';
import { snapshotOf, workOn } from '../commands/coach/focus.ts';
import type { Pending } from '../pending.ts';
import { askOf, pressed } from './pressed.ts';

const ON: z.ZodType<FocusOn> = z.discriminatedUnion('is', [
  z.object({ is: z.literal('section'), section: z.enum(SECTIONS) }),
  z.object({ is: z.literal('behaviour'), behaviour: z.enum(BEHAVIOURS) }),
  z.object({ is: z.literal('play'), scenario: z.string().min(1).max(100), name: z.string().max(200).exactOptional() }),
]);

/** One of the gaps, chosen to work on: said beside the message, which may hold a morning's other items. */
export const chooseFocusAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const asked = await askOf(deps, press);
    const on = ON.parse(JSON.parse(press.value));
    return { beside: await workOn(asked, await snapshotOf(asked, asked.member), on) };
  });
