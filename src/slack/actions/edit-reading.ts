import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import { dealOf } from '../../store/deals.ts';
import { editReadingModal } from '../modals/edit-reading.ts';
import type { Pending } from '../pending.ts';
import { presentReading } from '../reading/present.ts';
import { openOver } from './open-over.ts';
import { readingPress } from './reading-press.ts';

/** Edit, Pick a deal or New deal under what was read of a message: the form of one update, filled in with what was read. */
export const editReadingAction = (deps: Deps, pending: Pending) =>
  readingPress(deps, pending, async (ask, carried, press) => {
    const reading = await presentReading(ask, carried);
    if ('is' in reading) return reading;
    const { act } = carried;
    const place =
      act === undefined ? carried.update : reading.updates.findIndex((one) => one.state === 'saved' && one.act === act);
    const read = place === undefined ? undefined : reading.updates[place];
    if (!read) throw new UserError('There is nothing of that to edit any more.');
    const { update } = read;
    const deal = update.deal === null ? null : ((await dealOf(ask.db, ask.actor.workspaceId, update.deal)) ?? null);
    const { channelId, ts, isEphemeral } = press.place ?? { isEphemeral: true };
    const on = isEphemeral || !channelId || !ts ? null : { channelId, ts };
    const edited = { carried: { ...carried, update: place }, on };
    await openOver(press, editReadingModal(edited, update, { deal, said: ask.said }));
    return undefined;
  });
