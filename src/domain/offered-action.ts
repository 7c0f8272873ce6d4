import type { Deal } from './deal.ts';
import type { Stage } from './pipeline.ts';
import { ownPart } from './text/outcome.ts';

/** What moves a deal on from each stage, as something its owner can be seen to do. */
const BY_STAGE: Record<Stage, (name: string) => string> = {
  lead: (name) => `Call ${name} and ask for a meeting`,
  contacted: (name) => `Call ${name} and ask for a meeting`,
  qualified: (name) => `Ask ${name} who decides and how they will buy`,
  proposal: (name) => `Call ${name} and agree the next step with its date`,
  negotiation: (name) => `Call ${name} and agree the date of the signature`,
};

/** What nobody needs a deal for. */
const WITHOUT_A_DEAL = 'Call 20 prospects';

/**
 * The action offered to somebody who committed to an outcome: the one in their own words, else the deal's next step, else what
 * its stage asks for.
 */
export function offeredAction(said: string, deal: Pick<Deal, 'name' | 'stage' | 'nextStep'> | null): string {
  const own = ownPart(said);
  if (own !== null) return `${own.slice(0, 1).toUpperCase()}${own.slice(1)}`;
  if (!deal) return WITHOUT_A_DEAL;
  return deal.nextStep ? `${deal.name}: ${deal.nextStep}` : BY_STAGE[deal.stage](deal.name);
}
