import { slotIn } from '../../store/slots.ts';

/** How a log line names a delivery: its workspace, and the job and occasion that planned it. Never what it says. */
export function lineOf({ workspaceId, id, key }: { workspaceId: string; id: number; key: string | null }) {
  return { workspace: workspaceId, ...slotIn(key), delivery: id, key };
}
