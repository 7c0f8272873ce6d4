import type { Candidate, Doubt, Part, Parts } from '../../reading.ts';
import type { DateSpan } from './heard.ts';
import type { Fact, FactOf, StepAs } from './told/facts.ts';

/** The parts of an update as they are put together, with what is doubtful about them. */
export type Drawn = { parts: Parts; doubts: Doubt[] };

/** All facts of one sort. */
export function factsOf<Is extends Fact['is']>(facts: readonly Fact[], is: Is): FactOf<Is>[] {
  return facts.filter((fact): fact is FactOf<Is> => fact.is === is);
}

/** Adds what a span says of a part: its value, a near miss to confirm, or what has to be asked. */
export function draw<P extends Part>(
  drawn: Drawn,
  part: P,
  shown: string,
  { value, among, hedged }: { value: Parts[P] | null; among: readonly NonNullable<Parts[P]>[]; hedged: boolean },
  candidate: (value: NonNullable<Parts[P]>) => Candidate,
): void {
  const near = value ?? (among.length === 1 ? among[0] : null);
  const isSettled = near !== null && near !== undefined;
  if (isSettled) drawn.parts[part] = near;
  if (!isSettled || hedged || among.length > 0) {
    const choices = isSettled ? [near] : among;
    drawn.doubts.push({ part, shown, among: choices.map((choice) => candidate(choice as NonNullable<Parts[P]>)) });
  }
}

/** Adds a day: left out where it has passed, for it cannot be meant, and where a month or a week is named and no day. */
export function drawDay(
  drawn: Drawn,
  part: 'nextStepOn' | 'buyerPromiseOn' | 'closeOn' | 'parkedUntil' | 'dueOn',
  shown: string,
  on: DateSpan | null,
  today: Temporal.PlainDate,
  hedged = false,
): void {
  if (!on) return;
  const isPast = on.value !== null && Temporal.PlainDate.compare(on.value, today) < 0;
  if (isPast || on.vague) drawn.doubts.push({ part, shown, among: [] });
  else draw(drawn, part, shown, { value: on.value, among: on.among, hedged }, (date) => ({ date }));
}

/** Adds words: a near miss where they are less than sure. */
export function drawWords(
  drawn: Drawn,
  part: 'nextStep' | 'buyerPromise' | 'reason' | 'text' | 'name' | 'source',
  words: string,
  isSure: boolean,
): void {
  drawn.parts[part] = words;
  if (!isSure) drawn.doubts.push({ part, shown: words, among: [{ words }] });
}

/** How much a step is the next one: called so before promised, promised before planned. */
const RANK: Record<StepAs, number> = { stated: 4, promised: 3, reminder: 3, doing: 2, planned: 1 };

/** The step that counts among several, and whether others stand beside it that it does not say. */
export function theStep(steps: readonly FactOf<'step'>[]): { step: FactOf<'step'>; others: FactOf<'step'>[] } | null {
  const [step, ...others] = steps.toSorted((a, b) => RANK[b.as] - RANK[a.as]);
  if (!step) return null;
  const same = others.find(
    ({ text, on }) => step.on === null && on !== null && words(text).some((word) => words(step.text).includes(word)),
  );
  if (!same) return { step, others };
  return { step: { ...step, on: same.on, shown: same.shown }, others: others.filter((other) => other !== same) };
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
}
