import type { Behaviour } from './figures.ts';
import type { Section } from './pipeline.ts';
import { ifThen } from './text/if-then.ts';

/** Where no weekly goal says how many. Conventions of ours: what fits into half a day. */
const USUAL: Record<Section, number> = { find: 5, reach: 10, 'follow up': 5, close: 2 };

const SECTION: Record<Section, (count: number) => string> = {
  find: (count) =>
    ifThen({
      when: 'I start my day',
      action: `research ${count} ${count === 1 ? 'company' : 'companies'} like my last win`,
    }),
  reach: (count) =>
    ifThen({
      when: 'I start my day',
      action: `call ${count} ${count === 1 ? 'prospect' : 'prospects'} I have not called yet`,
    }),
  'follow up': (count) =>
    ifThen({
      when: 'I open my deals',
      action: `make ${count} ${count === 1 ? 'call' : 'calls'} to those that have waited longest`,
    }),
  close: () =>
    ifThen({
      when: 'I talk to a buyer in negotiation',
      action: 'ask what is left before they sign, and by which date',
    }),
};

const BEHAVIOUR: Record<Behaviour, string> = {
  'hours-to-first-touch': ifThen({ when: 'a new lead comes in', action: 'call them before anything else' }),
  'touches-a-deal': ifThen({ when: 'a deal is silent', action: 'call them once more before I let it go' }),
  'days-between-touches': ifThen({ when: 'a deal had no touch for three days', action: 'call them' }),
  'channels-a-deal': ifThen({ when: 'an email of mine stays unanswered', action: 'call or text them instead' }),
  'prospecting-a-week': ifThen({ when: 'I start my day', action: 'make 5 prospecting calls' }),
};

/** A plan for a section: as many as `left` of the week's goal, else the usual number. */
export function sectionPlan(section: Section, left: number): string {
  return SECTION[section](left > 0 ? left : USUAL[section]);
}

/** A plan that changes a behaviour. */
export function behaviourPlan(behaviour: Behaviour): string {
  return BEHAVIOUR[behaviour];
}

/** A plan to come by a play of one's own for the scenario of this name. */
export function playPlan(name: string): string {
  return ifThen({ when: 'I have 15 minutes', action: `write down what I do for "${name}"` });
}
