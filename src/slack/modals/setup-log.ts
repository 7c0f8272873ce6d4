import type { Audited } from '../../store/audit.ts';
import type { View } from '../message.ts';
import { logBlocks } from '../views/setup-log.ts';
import { plain } from './inputs.ts';

/** The newest changes of the set-up. */
export function setupLogModal(entries: readonly Audited[], now: Temporal.ZonedDateTime): View {
  return { type: 'modal', title: plain('Log'), close: plain('Back'), blocks: logBlocks(entries, now) };
}
