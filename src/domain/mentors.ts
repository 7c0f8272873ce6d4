import { rankedByWins, saysEnough, thirdOf } from './best-third.ts';
import type { CoachSettings } from './coach-settings.ts';
import type { Figures, RepFigures } from './figures.ts';
import type { AboutRule } from './limit.ts';
import { PROSPECTING, type Section } from './pipeline.ts';

export const aboutMentors: AboutRule = {
  idea: 'Who has done it can say how: a colleague who offered to be asked, and only with results of their own.',
  formula:
    'Among all whose job a section is and whose rows say enough (the limits of `role-model`), the best third, of at least two people: by deals qualified for finding and reaching, by what they won for following up and closing. Of them, those who offered it (`/coach mentor closing`).',
  limits: [],
};

/** Somebody to learn a section from: opted in, and among the best third there. */
export type Mentor = { figures: RepFigures; section: Section };

/**
 * The colleagues who may be asked about a section: those in the best third of all whose job it is and whose rows say enough, by deals
 * qualified for finding and reaching, by what they won for the rest; and of them only those who offered it (`offered`, by user id).
 */
export function mentorsFor(
  section: Section,
  { own, others }: Pick<Figures, 'own' | 'others'>,
  offered: ReadonlyMap<string, readonly Section[]>,
  settings: CoachSettings,
  today: Temporal.PlainDate,
): Mentor[] {
  const all = [own, ...others].filter(
    (person) => person.sections.includes(section) && saysEnough(person, settings, today),
  );
  const best = thirdOf(all, PROSPECTING.includes(section) ? 'qualified' : rankedByWins(all), settings);
  const people = best?.people ?? [];
  return people
    .filter(({ userId }) => userId !== own.userId && (offered.get(userId)?.includes(section) ?? false))
    .map((figures) => ({ figures, section }));
}
