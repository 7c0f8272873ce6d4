/** What a touch brought that the ones before did not: somebody else at the buyer's, or something new of use to their goal. */
export const ANGLES = ['another-person', 'something-new'] as const;
export type Angle = (typeof ANGLES)[number];
