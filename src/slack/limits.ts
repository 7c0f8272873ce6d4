import { type Fault, fault, fieldsOf, inWords } from './limits/fault.ts';
import { messageFaults } from './limits/message.ts';
import { optionsOrGroups } from './limits/option.ts';
import { viewFaults } from './limits/view.ts';

export { type Fault, inWords } from './limits/fault.ts';
export { charactersIn, messageFaults } from './limits/message.ts';
export { viewFaults } from './limits/view.ts';

/** What Slack would refuse in the answer to an external select; none if it is sound. An empty list is. */
export function optionsFaults(answer: unknown): Fault[] {
  const fields = fieldsOf(answer);
  return fields ? optionsOrGroups(fields, '', 0) : fault('', 'not a list of options');
}

const CHECKS = { message: messageFaults, view: viewFaults, options: optionsFaults };

/** Something on its way to Slack that Slack would refuse. `faults` says what and where. */
export class LimitsError extends Error {
  override name = 'LimitsError';
  readonly faults: Fault[];

  constructor(what: string, faults: Fault[]) {
    super(`Slack would refuse this ${what}:\n${faults.map((found) => `  ${inWords(found)}`).join('\n')}`);
    this.faults = faults;
  }
}

/** Hands `thing` back if Slack would take it. Throws LimitsError, which names every breach, if not. */
export function requireWithinLimits<T>(what: keyof typeof CHECKS, thing: T): T {
  const faults = CHECKS[what](thing);
  if (faults.length > 0) throw new LimitsError(what, faults);
  return thing;
}
