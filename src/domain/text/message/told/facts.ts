import type { Fact as KnownFact } from '../../../facts.ts';
import type { AmountSpan, DateSpan, StageSpan, TouchSpan } from '../heard.ts';

/** How a step was said: called the next step, promised ("I'll …"), asked to be reminded of, being done ("sending …"), or planned ("demo on friday"). */
export type StepAs = 'stated' | 'promised' | 'reminder' | 'doing' | 'planned';

/** One thing that a clause tells. `hedged` where it is said to be less than sure; `tells` where an end says its own reason. */
export type Fact = { hedged: boolean; shown: string } & (
  | { is: 'stage'; span: StageSpan }
  | { is: 'amount'; span: AmountSpan }
  | { is: 'touch'; span: TouchSpan }
  | { is: 'close'; on: DateSpan }
  | { is: 'outcome'; value: 'won' | 'lost' | 'parked'; isNear: boolean; tells: boolean }
  | { is: 'until'; on: DateSpan }
  | { is: 'reason'; text: string }
  | { is: 'step'; text: string; on: DateSpan | null; as: StepAs; isNear: boolean }
  | { is: 'promise'; text: string; on: DateSpan | null; isNear: boolean }
  | { is: 'name'; text: string }
  | { is: 'source'; text: string }
  | { is: 'kept'; part: 'note' | KnownFact; text: string }
);

/** One of the things a clause may tell, by its name. */
export type FactOf<Is extends Fact['is']> = Extract<Fact, { is: Is }>;
