import type { Outcome } from '../slack/hand.ts';
import { DOERS } from './doers.ts';
import type { House } from './house.ts';
import { requireElement, requirePerson } from './sight.ts';
import type { Asking, Doing, Done, Offered } from './wire.ts';

/** Does what a person does, waits for all that it leads to, and keeps it. Throws UserError where nothing was done. */
export async function perform(house: House, doing: Doing): Promise<Done> {
  requirePerson(doing.me);
  // Reading asks nothing of the office, so it need not wait until the clock has been moved.
  const outcome = await (doing.does === 'read' ? act(house, doing) : house.turn(() => act(house, doing)));
  await house.save();
  house.changed();
  return outcome ? doneBy(outcome) : {};
}

async function act(house: House, doing: Doing): Promise<Outcome | undefined> {
  // The compiler does not see that a doer is looked up by the very kind of what it is given.
  const doer = DOERS[doing.does] as (house: House, doing: Doing) => Promise<Outcome | undefined>;
  const outcome = await doer(house, doing);
  if (outcome) await house.office.settle();
  await house.guide.noticed(doing);
  return outcome;
}

function doneBy({ status, errors }: Outcome): Done {
  if (errors) return { errors };
  return status === 200 || status === 0 ? {} : { problem: `Sideline did not answer (${status}). Try again.` };
}

/** What an external select offers for what was typed. Throws UserError where it is not before this person. */
export async function suggested({ office, offers }: House, asking: Asking): Promise<Offered> {
  const { me, shown, action, typed } = asking;
  requirePerson(me);
  requireElement(office, me, shown, { action });
  const { options = [] } = await office.slack.as(me).suggest(shown, action, typed);
  offers.keep(asking, options);
  return { options };
}
