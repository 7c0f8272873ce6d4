import type { HomeView } from '@slack/types';
import type { UserError } from '../../domain/errors.ts';
import { section } from '../blocks.ts';
import type { Block } from '../message.ts';
import { escapeAround } from '../wording.ts';

/** The Home tab with these blocks; `carried` comes back with what is pressed there. */
export function home(blocks: readonly Block[], carried = ''): HomeView {
  return { type: 'home', private_metadata: carried, blocks: [...blocks] };
}

/** The Home tab of somebody who cannot use Sideline, and why. */
export function closedHome({ message }: UserError): HomeView {
  return home([section(escapeAround(message))]);
}
