import { ACTION } from '../../../slack/ids.ts';
import { carriedIn } from '../../../slack/reading/carried.ts';
import type { Asked } from './asked.ts';

/** What saves what was read of a message: as it is, or with the last thing that was asked about it. */
const SAVING: readonly string[] = [ACTION.saveReading, ACTION.chooseMeaning];

/** Whether a button was pressed that saves what was read of a message. */
export function savesReading({ pressed }: Asked): boolean {
  return pressed !== undefined && SAVING.includes(pressed.action);
}

/** Whether a button was pressed that corrects or undoes what was saved of a message, once the message changed. */
export function takesBack(asked: Asked): boolean {
  const { pressed } = asked;
  if (pressed?.action === ACTION.correctReading || pressed?.action === ACTION.undoReading) return true;
  return pressed !== undefined && savesReading(asked) && carriedIn(pressed.value).corrects === true;
}
