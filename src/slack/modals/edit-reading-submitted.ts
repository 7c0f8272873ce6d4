import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import type { Update } from '../../domain/reading.ts';
import { dealOf } from '../../store/deals.ts';
import type { KeptReading } from '../../store/readings.ts';
import { saidOf } from '../commands/choose-deal.ts';
import type { Ask } from '../commands/subcommand.ts';
import { loggable } from '../errors.ts';
import type { Message } from '../message.ts';
import type { Pending } from '../pending.ts';
import { presentReading, type Stale } from '../reading/present.ts';
import { saveEdited } from '../reading/saving.ts';
import { momentOf } from '../reading/utterance.ts';
import { withAdded } from '../reading/with-added.ts';
import { EDITED, type Edited, editReadingModal, formOf } from './edit-reading.ts';
import type { Filled } from './filled.ts';
import { readUpdateForm } from './reading-filled.ts';
import { refusalModal, resultModal } from './result.ts';
import { type Outcome, type Submission, submission } from './submission.ts';

/** Saves an update as its form says it, or says beside each field what is wrong; the card then shows what was saved, and the rest. */
export const editReadingSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async (submitted) => {
    const edited = EDITED.parse(JSON.parse(submitted.carried));
    const reading = await presentReading(submitted.ask, edited.carried);
    if ('is' in reading) return refused(reading);
    const { ask, outcome, message } = await saveForm(asSaid(submitted.ask, reading), reading, edited, submitted.filled);
    if (message) pending.keep(show(ask, edited, submitted, message));
    return outcome;
  });

type Saved = { ask: Ask; outcome: Outcome; message?: Message };

async function saveForm(ask: Ask, reading: KeptReading, edited: Edited, filled: Filled): Promise<Saved> {
  const { update: place = -1, as } = edited.carried;
  const read = reading.updates[place];
  if (!read) throw new UserError('There is nothing of that to edit any more.');
  const { is } = formOf(read.update, as);
  const deal = filled.deal ? await dealOf(ask.db, ask.actor.workspaceId, Number(filled.deal)) : undefined;
  const present = { ...ask.said, at: ask.now.toZonedDateTimeISO(ask.said.at.timeZoneId) };
  const said = deal ? { ...present, currency: saidOf(deal, ask).currency } : present;
  const form = readUpdateForm(filled, { is, said, before: deal ?? {} });
  if ('errors' in form) return { ask, outcome: form };
  const { offers } = read.update;
  const update: Update = { is, ...form, doubts: [], ...(offers && !form.parts.stage ? { offers } : {}) };
  const came = await saveEdited(ask, edited.carried, place, update).catch((error: unknown) => whyNot(error, filled));
  if ('errors' in came) return { ask, outcome: came };
  if (came.is === 'stale') return { ask, outcome: refused(came) };
  if (came.is === 'told') {
    const again = { ...edited, carried: { ...edited.carried, over: came.over } };
    return { ask, outcome: { page: editReadingModal(again, update, { deal: deal ?? null, said }, came.says) } };
  }
  const message = await withAdded(ask, came);
  return { ask, outcome: { page: resultModal(message) }, message };
}

/** What its words mean, and when it was done, is as of when the message was written. */
function asSaid(ask: Ask, { ts }: KeptReading): Ask {
  const at = momentOf(ts).toZonedDateTimeISO(ask.said.at.timeZoneId);
  return { ...ask, said: { ...ask.said, at } };
}

/** What can be put right is said beside the deal, or what the form begins with. */
function whyNot(error: unknown, filled: Filled): { errors: Record<string, string> } {
  const [first] = Object.keys(filled);
  if (!(error instanceof UserError) || first === undefined) throw error;
  return { errors: { [first]: error.message } };
}

function refused({ says }: Stale): Outcome {
  return { page: refusalModal(says) };
}

/** The card in the DM becomes what was saved; one that only its reader sees says so when it is pressed. */
async function show(ask: Ask, { on }: Edited, { behind }: Submission, message: Message): Promise<void> {
  if (!on) return;
  try {
    await behind.client.chat.update({ channel: on.channelId, ts: on.ts, blocks: [], ...message });
  } catch (error) {
    ask.log.error({ error: loggable(error) }, 'could not draw a card after its form');
  }
}
