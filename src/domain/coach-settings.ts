/** How long a deal of this workspace usually takes; it stretches the limits of the stages. */
export const DEAL_LENGTHS = ['under-a-month', 'one-to-three-months', 'three-to-six-months', 'longer'] as const;
export type DealLength = (typeof DEAL_LENGTHS)[number];

/**
 * What a workspace decides about its coach. `limits` are thresholds of its own, by a limit's name. `inboundSources` are
 * lower case. `nudgesADay` counts besides the digest. `namesToModel`: deals go to the model by name, not as D1.
 */
export type CoachSettings = {
  dealLength: DealLength;
  limits: Readonly<Record<string, number>>;
  inboundSources: readonly string[];
  nudgesADay: number;
  namesToModel: boolean;
  tokensADay: number;
};

/** What a workspace starts with. The tokens are some two hundred answers; the rest is a convention of ours. */
export const USUAL_COACHING: CoachSettings = {
  dealLength: 'one-to-three-months',
  limits: {},
  inboundSources: ['inbound', 'webform', 'website', 'web', 'contact form', 'demo request', 'chat', 'trial'],
  nudgesADay: 2,
  namesToModel: false,
  tokensADay: 200_000,
};

/** What a workspace goes by: what it decided, else the usual. */
export function coachingOf(decided: Partial<CoachSettings>): CoachSettings {
  return { ...USUAL_COACHING, ...decided };
}
