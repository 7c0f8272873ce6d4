import type { Deal } from './deal.ts';
import { blanksOf, type Fact } from './facts.ts';
import type { RuleName } from './rule-name.ts';
import { clean } from './text/clean.ts';
import type { IfThen } from './text/if-then.ts';

/** The most of a deal's name, and of its next step, that a plan takes over. */
const NAME = 60;
const STEP = 120;

/** A deal as a plan for it is made, and what a finding says of it. */
export type Asked = { rule: RuleName; reason: string; deal: Pick<Deal, 'name' | 'nextStep' | 'status'> & Facts };
type Facts = Readonly<Record<Fact, string | null>>;

/** What a finding about a deal asks for, as one line of its owner's own: "Call Jo about the pilot · Stellar Freight". */
export function actionFor(asked: Asked): string {
  const { deal } = asked;
  const plan = planFor(asked);
  if (!plan.isOwnStep || !deal.nextStep) return plan.action;
  return `${brief(deal.nextStep, STEP)} · ${brief(deal.name, NAME)}`;
}

/** A plan; `isOwnStep` where it is the step that they set themselves. */
type Plan = IfThen & { isOwnStep?: true };

/** What a finding about a deal asks for, as its owner's own action, and the situation in which it is done. */
export function planFor({ rule, reason, deal }: Asked): Plan {
  const name = brief(deal.name, NAME);
  const step = deal.nextStep && deal.status === 'open' ? brief(deal.nextStep, STEP) : null;
  const begin = step && { when: 'I open my deals', action: `begin with ${name}: ${step}`, isOwnStep: true as const };
  const agree = { when: `${name} is still quiet`, action: `call ${name} and agree the next step with its date` };
  switch (rule) {
    case 'follow-up':
      return (FOLLOW_UP[reason] ?? email)(name);
    case 'conclude':
      return { when: `${name} gives me no date`, action: `ask ${name} for a yes, a no or a date to come back` };
    case 'unexplored':
      return exploring(name, blanksOf(deal)[0] ?? 'wants');
    case 'lead-response':
      return { when: 'I start my day', action: `call ${name} first` };
    case 'customers':
      return { when: 'I have ten minutes', action: (CUSTOMERS[reason] ?? howItWorks)(name) };
    case 'stalled':
      return (reason === 'overdue-next-step' && begin) || (STALLED[reason]?.(name) ?? agree);
    default:
      return begin || agree;
  }
}

type Named = (name: string) => IfThen;

const email: Named = (name) => ({
  when: `${name} has not answered`,
  action: `email ${name} and ask where they stand`,
});

const FOLLOW_UP: Readonly<Record<string, Named>> = {
  email,
  'other-channel': (name) => ({
    when: `${name} still has not answered`,
    action: `call ${name}, and leave a voicemail if nobody answers`,
  }),
  'new-angle': (name) => ({ when: `${name} stays silent`, action: `call another person at ${name}` }),
};

const howItWorks = (name: string) => `call ${name} and ask how it works for them`;

const CUSTOMERS: Readonly<Record<string, (name: string) => string>> = {
  'after-sale': howItWorks,
  quarterly: (name) => `call ${name} and ask what has changed for them`,
  referral: (name) => `ask ${name} who else should hear of this`,
};

const newDate: Named = (name) => ({
  when: `${name} names no date`,
  action: `ask ${name} what has to happen before they decide`,
});

const STALLED: Readonly<Record<string, Named>> = {
  'close-date-passed': newDate,
  'close-date-moved': newDate,
  'long-in-stage': (name) => ({ when: `I talk to ${name}`, action: `ask ${name} what they need to go on` }),
  'missing-next-step': (name) => ({
    when: `${name} has no next step`,
    action: `call ${name} and agree one with its date`,
  }),
};

const EXPLORED: Record<Fact, (name: string) => string> = {
  wants: (name) => `ask ${name} what they want to achieve`,
  decides: (name) => `ask ${name} who decides there`,
  buys: (name) => `ask ${name} how they will buy`,
  offer: (name) => `write down what we would do for ${name}`,
};

function exploring(name: string, fact: Fact): IfThen {
  return { when: `I talk to ${name}`, action: EXPLORED[fact](name) };
}

function brief(text: string, length: number): string {
  return text.length <= length ? text : `${clean(text, length - 1)}…`;
}
