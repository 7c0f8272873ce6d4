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

/** Where several deals fit the words alike: none of their stages and next steps is guessed. */
const OF_SEVERAL = (name: string) => `Call ${name} and agree the next step with its date`;

/** What nobody needs a deal for. */
const WITHOUT_A_DEAL = 'Call 20 prospects';

/**
 * The action offered to somebody who committed to an outcome: the one in their own words, else the next step of the deal that they name,
 * else what its stage asks for. `named` are the deals that fit their words best.
 */
export function offeredAction(said: string, named: readonly Pick<Deal, 'name' | 'stage' | 'nextStep'>[]): string {
  const own = ownPart(said);
  if (own !== null) return `${own.slice(0, 1).toUpperCase()}${own.slice(1)}`;
  const [deal, ...others] = named;
  if (!deal) return WITHOUT_A_DEAL;
  if (others.length > 0) return OF_SEVERAL(commonStart(named.map(({ name }) => name)) || 'them');
  return deal.nextStep ? `${deal.name}: ${deal.nextStep}` : BY_STAGE[deal.stage](deal.name);
}

/** The words with which all of these names begin. */
function commonStart(names: readonly string[]): string {
  const [first = [], ...others] = names.map((name) => name.trim().split(/\s+/));
  const end = first.findIndex((word, at) => others.some((other) => other[at]?.toLowerCase() !== word.toLowerCase()));
  return (end < 0 ? first : first.slice(0, end)).join(' ').replace(/[\s,;:–—-]+$/, '');
}
