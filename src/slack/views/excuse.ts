import type { Excuse } from '../../domain/finding.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block, Message } from '../message.ts';
import { counterExample, excuseLine } from './finding/excuse.ts';

/**
 * What an update that puts the cause outside is answered with: what we know, and one ask with its button. About a deal that has ended
 * there is nothing to ask here: the mirror does.
 */
export function excuseAnswer(finding: Excuse, isOpen: boolean, today: Temporal.PlainDate): Block[] {
  if (!isOpen) return counterExample(finding).map((line) => section(line));
  const line = section(excuseLine(finding, today));
  if (finding.dealId === null) return [line];
  return [line, actions(button('Set next step', ACTION.setStep, String(finding.dealId), 'primary'))];
}

/** The same as an answer of its own, to words that tell nothing else. */
export function excuseAlone(blocks: Block[]): Message {
  const [first] = blocks;
  return { text: first?.type === 'section' ? (first.text?.text ?? '') : '', blocks };
}
