import type { Update } from '../../../reading.ts';
import { isFiller } from '../clause/light-words.ts';
import type { Group } from '../group/group.ts';
import type { Heard } from '../heard.ts';
import { type Drawn, drawDay, drawWords, factsOf, theStep } from '../parts.ts';
import type { FactOf } from '../told/facts.ts';
import type { Unit } from '../units.ts';
import { finished } from './finished.ts';
import { noteOf } from './note.ts';
import { drawAmount, drawStage, drawTouches, outcomeOf } from './status.ts';

/** The updates that a group's facts are: one, or one for each promise where there is nothing but promises. */
export function updatesOf(group: Group, heard: Heard): Update[] {
  if (group.isNew) return [newDealOf(group, heard)];
  const promises = factsOf(group.facts, 'step').filter(isOwn);
  if (
    promises.length > 0 &&
    !isReported(group) &&
    !isUnderHeading(group) &&
    group.facts.every((fact) => fact.is === 'step' && isOwn(fact))
  ) {
    return promises.map((step) => finished(group, heard, 'commitment', commitmentOf(step, heard)));
  }
  if (
    group.facts.every((fact) => fact.is === 'touch' || (fact.is === 'kept' && fact.part === 'note')) &&
    group.facts.some(({ is }) => is === 'touch')
  )
    return activityOf(group, heard);
  return dealUpdateOf(group, heard);
}

function isOwn(step: FactOf<'step'>): boolean {
  return step.as === 'reminder' || ((step.as === 'promised' || step.as === 'doing') && step.on !== null);
}

/** Whether something is reported of the deal beside what is promised: "hooli didn't sign. I'm sending v2 thurs". */
function isReported({ notes, deal }: Group): boolean {
  const tells = (unit: Unit) => unit.is === 'word' && !isFiller(unit.word);
  return (
    deal !== null && notes.some(({ clause: { units } }) => units.some(({ is }) => is === 'deal') && units.some(tells))
  );
}

/** "saint mary's - bringing two trays monday": what one is doing, under the deal's name, is its next step. */
function isUnderHeading({ notes, facts, deal }: Group): boolean {
  const [first] = notes;
  const isDoing = facts.every((fact) => fact.is === 'step' && fact.as === 'doing');
  return deal !== null && isDoing && first?.clause.units.at(-1)?.is === 'deal' && first.rest.length === 0;
}

function commitmentOf(step: FactOf<'step'>, { said }: Heard): Drawn {
  const drawn: Drawn = { parts: {}, doubts: [] };
  drawWords(drawn, 'text', step.text, !step.hedged && !step.isNear);
  drawDay(drawn, 'dueOn', step.shown, step.on, said.at.toPlainDate());
  if (!step.on) drawn.doubts.push({ part: 'dueOn', shown: step.text, among: [] });
  return drawn;
}

function activityOf(group: Group, heard: Heard): Update[] {
  const drawn: Drawn = { parts: {}, doubts: [] };
  drawTouches(drawn, group.facts);
  drawKept(drawn, group);
  return drawn.parts.touches || drawn.doubts.length > 0 ? [finished(group, heard, 'activity', drawn)] : [];
}

function dealUpdateOf(group: Group, heard: Heard): Update[] {
  const { facts } = group;
  const today = heard.said.at.toPlainDate();
  const drawn: Drawn = { parts: {}, doubts: [] };
  const ended = outcomeOf(drawn, facts);
  drawStage(drawn, facts);
  drawAmount(drawn, facts);
  const found = theStep(factsOf(facts, 'step'));
  if (found) {
    const { step, others } = found;
    if (step.text !== '') drawWords(drawn, 'nextStep', step.text, !step.hedged && !step.isNear);
    else if (step.as === 'planned') drawn.doubts.push({ part: 'nextStep', shown: step.shown, among: [] });
    drawDay(drawn, 'nextStepOn', step.shown, step.on, today);
    for (const other of others) drawn.doubts.push({ part: 'rest', shown: other.text, among: [] });
  }
  const [promise, ...others] = factsOf(facts, 'promise').toSorted(
    (a, b) => Number(b.on !== null) - Number(a.on !== null),
  );
  if (promise) {
    drawWords(drawn, 'buyerPromise', promise.text, !promise.hedged && !promise.isNear);
    drawDay(drawn, 'buyerPromiseOn', promise.shown, promise.on, today);
    for (const other of others.filter(({ on }) => on !== null))
      drawn.doubts.push({ part: 'rest', shown: other.text, among: [] });
  }
  const close = factsOf(facts, 'close').at(-1);
  if (close) drawDay(drawn, 'closeOn', close.shown, close.on, today, close.hedged);
  const until = factsOf(facts, 'until').at(-1);
  if (ended === 'parked' && until) drawDay(drawn, 'parkedUntil', until.shown, until.on, today);
  const reason = factsOf(facts, 'reason').at(0);
  if (reason && (ended === 'lost' || ended === 'parked')) drawWords(drawn, 'reason', reason.text, !reason.hedged);
  drawTouches(drawn, facts);
  drawKept(drawn, group);
  if (Object.keys(drawn.parts).length === 0 && drawn.doubts.length === 0) return [];
  return [finished(group, heard, 'deal-update', drawn)];
}

/** Adds what is kept of the deal as it was written: facts about the buyer, and the words that say no part. */
function drawKept({ parts }: Drawn, group: Group): void {
  for (const { part, text } of factsOf(group.facts, 'kept')) if (part !== 'note') parts[part] = text;
  const note = noteOf(group, parts);
  if (note !== undefined) parts.note = note;
}

function newDealOf(group: Group, heard: Heard): Update {
  const drawn: Drawn = { parts: {}, doubts: [] };
  const name = factsOf(group.facts, 'name').find(({ text }) => text !== '')?.text;
  if (name) drawWords(drawn, 'name', name, !heard.deals.some((deal) => deal.name.toLowerCase() === name.toLowerCase()));
  else drawn.doubts.push({ part: 'name', shown: group.shown, among: [] });
  drawStage(drawn, group.facts);
  drawAmount(drawn, group.facts);
  const source = factsOf(group.facts, 'source')[0];
  if (source) drawWords(drawn, 'source', source.text, true);
  const beside = group.facts.filter(
    ({ is }) => is === 'step' || is === 'promise' || is === 'outcome' || is === 'close',
  );
  if (beside.length > 0)
    drawn.doubts.push({ part: 'rest', shown: beside.map(({ shown }) => shown).join(', '), among: [] });
  return finished({ ...group, deal: null }, heard, 'new-deal', drawn);
}
