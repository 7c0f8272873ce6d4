import type { Button } from '@slack/types';
import type { Update } from '../../domain/reading.ts';
import { unknownDeal } from '../../domain/reading-doubt.ts';
import { pageOf, savedByPress, waitingIn } from '../../domain/reading-page.ts';
import { button } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import { carry, type Readable, type Standing } from '../reading/carried.ts';
import { label } from '../wording.ts';

/** Save, saying how much of it is saved; and New deal for a deal that nobody knows. */
export function saveButtons(reading: Readable, standing: Standing): Button[] {
  const { updates } = reading;
  const saved = savedByPress(updates);
  const unknown = pageOf(updates).find((place) => mayOpen(updates[place]?.update));
  const save = standing.corrects ? ACTION.correctReading : ACTION.saveReading;
  return [
    ...(saved.length > 0
      ? [button(saveLabel(reading, saved, standing), save, carry(reading, standing), 'primary')]
      : []),
    ...(unknown === undefined ? [] : [newDeal(reading, unknown, standing)]),
  ];
}

/** Whether what is told of a deal that nobody knows may open it: a deal that ended is looked for, and a promise needs none. */
function mayOpen(update: Update | undefined): boolean {
  return (
    update !== undefined &&
    unknownDeal(update) !== undefined &&
    update.is !== 'commitment' &&
    update.parts.outcome === undefined
  );
}

function newDeal(reading: Readable, update: number, standing: Standing) {
  const read = reading.updates[update];
  const name = label((read && unknownDeal(read.update)?.shown) ?? '', 30);
  const value = carry(reading, { ...standing, update, as: 'new-deal' });
  return button(name ? `New deal: ${name}…` : 'New deal…', `${ACTION.editReading}:new`, value);
}

function saveLabel({ updates }: Readable, saved: readonly number[], { corrects, over }: Standing): string {
  if (over !== undefined) return 'Save all the same';
  if (corrects) return 'Correct it';
  const waiting = waitingIn(updates);
  const [only] = waiting;
  if (waiting.length > 1 || only === undefined) {
    return saved.length === waiting.length ? `Save all ${saved.length}` : `Save ${saved.length} of ${waiting.length}`;
  }
  const update = updates[only]?.update;
  if (update && unknownDeal(update)) return 'Save without a deal';
  return update && leavesOut(update) ? 'Save the rest' : 'Save';
}

/** Whether a part of it gave no value, and is left out when it is saved. */
function leavesOut({ doubts, parts }: Update): boolean {
  return doubts.some(({ part, among }) => {
    const isPart = part !== 'kind' && part !== 'rest' && part !== 'deal';
    return among.length === 0 && isPart && parts[part] === undefined;
  });
}
