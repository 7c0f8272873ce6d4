import type { Deal } from '../../domain/deal.ts';
import { UserError } from '../../domain/errors.ts';
import type { RuleName } from '../../domain/rule-name.ts';
import { SNOOZE_DAYS_MAX } from '../../domain/snooze.ts';
import { requireUpcoming } from '../../domain/text/date.ts';
import type { Said } from '../../domain/text/said.ts';
import { snooze } from '../../store/snoozes.ts';
import type { Ask } from '../commands/subcommand.ts';
import { snoozed } from '../views/item-done.ts';
import { day } from '../wording.ts';
import type { WriteAnswer } from './answering.ts';

/** `until` itself; throws UserError for a day that has come, and for one so far that it is a park. */
export function requireQuietDay(until: Temporal.PlainDate, said: Said): Temporal.PlainDate {
  const today = said.at.toPlainDate();
  requireUpcoming(until, said, 'the day I speak of it again');
  if (until.equals(today)) throw new UserError('That is today. Pick a later day.');
  const latest = today.add({ days: SNOOZE_DAYS_MAX });
  if (Temporal.PlainDate.compare(until, latest) > 0) {
    throw new UserError(`Quiet goes to ${day(latest, today)} at most. For longer, park the deal with its reason.`);
  }
  return until;
}

/** Keeps quiet about an item's deal until a day, and gives the item's line. */
export function keepQuiet(
  ask: Ask,
  { deal, rule }: { deal: Deal; rule: RuleName },
  until: Temporal.PlainDate,
): WriteAnswer {
  return async (tx, act) => {
    const asked = await snooze(tx, ask.actor, { deal, rule, as: 'snoozed', until }, act);
    return asked === undefined ? null : { says: snoozed(deal, until, ask.said.at.toPlainDate()), act: asked };
  };
}
