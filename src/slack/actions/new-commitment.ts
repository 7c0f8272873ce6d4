import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { commitmentSuggestions } from '../../domain/commitment-suggestions.ts';
import { UserError } from '../../domain/errors.ts';
import { fridayFor, readCommit } from '../../domain/text/commit-command.ts';
import type { Said } from '../../domain/text/said.ts';
import { snapshotsOf } from '../../store/snapshots.ts';
import type { Ask } from '../commands/subcommand.ts';
import { commitModal, ROWS, type Row } from '../modals/commit.ts';
import type { Pending } from '../pending.ts';
import { openOver } from './open-over.ts';
import { ownPart } from './own-part.ts';
import { askOf, pressed } from './pressed.ts';

const OFFERED = z.object({
  text: z.string().default(''),
  dueOn: z
    .string()
    .transform((text) => Temporal.PlainDate.from(text))
    .optional(),
});

/** New commitment: opens its form, filled in with what was offered, else with what they might commit to. */
export const newCommitmentAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    await ownPart(deps, press);
    const { text, dueOn } = OFFERED.parse(JSON.parse(press.value || '{}'));
    const ask = await askOf(deps, press);
    const one = { text, dueOn: dueOn ?? fridayFor(ask.said), dealId: null };
    await openOver(press, commitModal(text === '' ? await suggestedRows(ask) : [one]));
    return undefined;
  });

/** A row for each suggestion, and empty ones to the form's end. */
async function suggestedRows({ db, now, member, said }: Ask): Promise<Row[]> {
  const { workspaceId, userId } = member;
  const snapshot = (await snapshotsOf(db, workspaceId, [userId], now)).get(userId);
  const suggestions = snapshot ? commitmentSuggestions(snapshot, now) : [];
  return Array.from({ length: ROWS }, (_, row) => {
    const { text = '', dealId = null } = suggestions[row] ?? {};
    return { text, dealId, dueOn: dayIn(text, said) };
  });
}

/** The day that offered words say, such as a deal's next step; else the Friday. */
export function dayIn(text: string, said: Said): Temporal.PlainDate {
  try {
    return readCommit(text, said).dueOn;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return fridayFor(said);
  }
}
