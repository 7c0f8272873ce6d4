import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { INTENSITIES } from '../../domain/intensity.ts';
import { faultsOf, type Settings } from '../../domain/settings.ts';
import { changeSettings } from '../commands/coach/settings.ts';
import type { Pending } from '../pending.ts';
import type { Filled } from './filled.ts';
import { resultModal } from './result.ts';
import { submission } from './submission.ts';

/** Saves one's settings, or says beside each field what is wrong with it. */
export const settingsSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled }) => {
    const digestAt = timeOf(filled, 'digestAt');
    if (!digestAt) return { errors: { digestAt: 'At which hour?' } };
    const wanted: Settings = {
      digestAt,
      workDays: (filled.workDays ?? '').split(',').filter(Boolean).map(Number),
      intensity: z.enum(INTENSITIES).parse(filled.intensity),
      quietFrom: timeOf(filled, 'quietFrom'),
      quietUntil: timeOf(filled, 'quietUntil'),
      shares: filled.shares === 'yes',
      mentors: ask.member.mentors,
    };
    const errors = faultsOf(wanted);
    if (Object.keys(errors).length > 0) return { errors: { ...errors } };
    return { page: resultModal(await changeSettings(ask, () => wanted)) };
  });

function timeOf(filled: Filled, field: keyof Settings): Temporal.PlainTime | null {
  return filled[field] ? Temporal.PlainTime.from(filled[field]) : null;
}
