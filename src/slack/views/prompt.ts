import type { DigestItem, PromptKind } from '../../domain/digest.ts';
import { excerpt } from '../wording.ts';
import { bold } from './saved.ts';

/** The digest's one prompt: a sentence to finish in one's own words about its first item. */
export function promptFor(kind: PromptKind, { deal }: DigestItem): string {
  const name = bold(deal.name);
  const step = deal.nextStep ? excerpt(deal.nextStep, 80) : '…';
  return PROMPTS[kind](name, step);
}

const PROMPTS: Record<PromptKind, (name: string, step: string) => string> = {
  'start-the-step': (name, step) => `Give ${name} its hour: "If it is … o'clock, then I will start: ${step}."`,
  'unblock-the-step': (name) => `What got in the way on ${name}? "If … comes up again, then I will …"`,
  'take-up-or-end': (name) => `Is ${name} worth this week? "If it is, then I will … first; if not, I will end it."`,
  'smaller-step': (name) => `Which smaller step on ${name} fits today? "If I have 15 minutes, then I will …"`,
  'when-silent': (name) => `Decide it now for ${name}: "If I hear nothing by …, then I will …"`,
  'new-date-or-end': (name) => `Which date is real for ${name}? "If it is not decided by …, then I will …"`,
  'what-must-be-true': (name) => `What has to happen before ${name} can close? "If … is not done by …, then I will …"`,
  'way-to-next-stage': (name) => `What would move ${name} on? "If I get …, then I will …"`,
  'name-the-step': (name) => `Name the next step on ${name}: "If it is … o'clock, then I will …"`,
};
