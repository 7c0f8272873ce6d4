import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { fridayFor } from '../../domain/text/commit-command.ts';
import { commitModal } from '../modals/commit.ts';
import type { Pending } from '../pending.ts';
import { askOf, pressed } from './pressed.ts';

const OFFERED = z.object({
  text: z.string().default(''),
  dueOn: z
    .string()
    .transform((text) => Temporal.PlainDate.from(text))
    .optional(),
});

/** New commitment: opens its form, filled in with what was offered. */
export const newCommitmentAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const { text, dueOn } = OFFERED.parse(JSON.parse(press.value));
    const { said } = await askOf(deps, press);
    const view = commitModal({ text, dueOn: dueOn ?? fridayFor(said) });
    await press.client.views.open({ trigger_id: press.triggerId, view });
    return undefined;
  });
