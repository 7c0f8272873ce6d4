import type { View } from '../message.ts';
import type { Press } from './pressed.ts';

/** Opens a form for whoever pressed; pressed in a form, it lies on top of that one. */
export function openOver({ client, triggerId, viewId }: Press, view: View): Promise<unknown> {
  const { views } = client;
  return (viewId ? views.push : views.open)({ trigger_id: triggerId, view });
}
