const EVENT_TYPE = 'sideline_delivery';

/** The mark that every post carries, by which it is known again. */
export function markOf(workspaceId: string, deliveryId: number) {
  return { event_type: EVENT_TYPE, event_payload: { delivery: `${workspaceId}/${deliveryId}` } };
}

/** Whether a message's metadata is the mark of this delivery. */
export function isMarkOf(metadata: unknown, workspaceId: string, deliveryId: number): boolean {
  // Slack's types leave metadata open; a message of anyone's may carry some.
  const found = metadata as { event_type?: unknown; event_payload?: { delivery?: unknown } } | undefined;
  return found?.event_type === EVENT_TYPE && found.event_payload?.delivery === `${workspaceId}/${deliveryId}`;
}
