import { z } from 'zod';
import type { Message } from '../../slack/state.ts';
import { WORKSPACE } from '../../team/people.ts';

const MARK = z.object({ event_payload: z.object({ delivery: z.string() }) });

/** The delivery that brought a message, by the mark that every post carries; undefined for what people and answers say. */
export function deliveryOf({ metadata }: Message): number | undefined {
  const [workspaceId, id] = MARK.safeParse(metadata).data?.event_payload.delivery.split('/') ?? [];
  return workspaceId === WORKSPACE.workspaceId ? Number(id) : undefined;
}
