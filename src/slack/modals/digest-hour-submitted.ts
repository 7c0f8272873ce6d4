import type { Deps } from '../../deps.ts';
import { changeSettings } from '../commands/coach/settings.ts';
import { HOUR_STEP, stepsPlace } from '../home/place.ts';
import { keepAnswer } from '../items/answering.ts';
import type { Pending } from '../pending.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Saves the hour of the digest, the one that stood before too: with that the step is done. */
export const digestHourSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled }) => {
    if (!filled.digestAt) return { errors: { digestAt: 'At which hour?' } };
    const digestAt = Temporal.PlainTime.from(filled.digestAt);
    const message = await changeSettings(ask, () => ({ digestAt }));
    await keepAnswer({ ask, place: stepsPlace(ask.member), item: HOUR_STEP }, digestAt.toString());
    return { page: resultModal(message) };
  });
