import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { INTENSITIES } from '../../domain/intensity.ts';
import type { Member } from '../../domain/member.ts';
import { SECTIONS } from '../../domain/pipeline.ts';
import { faultsOf, SETTINGS, type Settings } from '../../domain/settings.ts';
import { changeSettings } from '../commands/coach/settings.ts';
import type { Pending } from '../pending.ts';
import { plainly } from '../views/settings.ts';
import { askOf, pressed } from './pressed.ts';

const TIME = z.string().transform((text) => Temporal.PlainTime.from(text));

/** Each setting that was changed: from what, to what. */
const CHANGED = z.object({
  digestAt: pair(TIME),
  workDays: pair(z.array(z.number())),
  intensity: pair(z.enum(INTENSITIES)),
  quietFrom: pair(TIME.nullable()),
  quietUntil: pair(TIME.nullable()),
  shares: pair(z.boolean()),
  mentors: pair(z.array(z.enum(SECTIONS))),
});

function pair<Kind extends z.ZodType>(kind: Kind) {
  return z.tuple([kind, kind]).optional();
}

/** Undo under changed settings: those that still stand as they were saved go back to what they were. */
export const undoSettingsAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const changed = CHANGED.parse(JSON.parse(press.value));
    const ask = await askOf(deps, press);
    const restored = (standing: Member): Partial<Settings> => {
      const still = SETTINGS.filter((setting) => {
        const [, to] = changed[setting] ?? [];
        return to !== undefined && JSON.stringify(plainly(standing[setting])) === JSON.stringify(plainly(to));
      });
      const settings: Partial<Settings> = Object.fromEntries(still.map((setting) => [setting, changed[setting]?.[0]]));
      // What was changed since may not go with what it was before.
      return Object.keys(faultsOf({ ...standing, ...settings })).length > 0 ? {} : settings;
    };
    return { replace: await changeSettings(ask, restored, 'Undone') };
  });
