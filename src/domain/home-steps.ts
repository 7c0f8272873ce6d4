/** What a newcomer does first, in this order. */
export const FIRST_STEPS = ['open-a-deal', 'log', 'choose-the-hour'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** How long somebody is new who has begun, in days. A convention of ours: two weeks of digests. */
const NEW_FOR = 14;

/** What is known of somebody who may be new: since when we know them, whether a sales team has them, and which steps they did. */
export type Beginning = { since: Temporal.PlainDate; isInTeam: boolean; done: ReadonlySet<FirstStep> };

/** Whether to show somebody the first steps: nobody set them up, and they have not begun, or began lately and are not through. */
export function isBeginning({ since, isInTeam, done }: Beginning, today: Temporal.PlainDate): boolean {
  if (isInTeam || done.size === FIRST_STEPS.length) return false;
  return done.size === 0 || since.until(today).days < NEW_FOR;
}
