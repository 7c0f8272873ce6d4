export const INTENSITIES = ['gentle', 'normal', 'firm'] as const;
export type Intensity = (typeof INTENSITIES)[number];

/**
 * How much one person hears. `mostItems` is a digest's; `sayAgainAfter` are working days before a stalled deal is said
 * again; `prospectingCheck`: whether Wednesday's message comes. Conventions of ours.
 */
export type Measure = { mostItems: number; sayAgainAfter: number; prospectingCheck: boolean };

/** A reader acts on five lines; the rest is a number. */
export const MEASURE: Record<Intensity, Measure> = {
  gentle: { mostItems: 3, sayAgainAfter: 5, prospectingCheck: false },
  normal: { mostItems: 5, sayAgainAfter: 3, prospectingCheck: true },
  firm: { mostItems: 5, sayAgainAfter: 1, prospectingCheck: true },
};
