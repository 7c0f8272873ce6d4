import { prospectingCheck as checkOf, whyNotChecked } from '../domain/prospecting-check.ts';
import { leftOut } from '../domain/suppression.ts';
import { prospectingMessage } from '../slack/views/prospecting.ts';
import { snapshotsOf } from '../store/snapshots.ts';
import type { Job } from './job.ts';
import { toRep } from './rep-dm.ts';

export const prospectingCheck: Job = {
  name: 'prospecting-check',
  async plan({ db, now, workspaceId }, slots) {
    const reps = slots.map(({ subject }) => subject);
    const snapshots = await snapshotsOf(db, workspaceId, reps, now);
    return (slot) =>
      toRep(slot, snapshots.get(slot.subject), now, (snapshot) => {
        const finding = checkOf(snapshot, now);
        if (!finding) return { message: null, reason: 'nothing-to-say', leftOut: [] };
        const why = whyNotChecked(snapshot, finding, now);
        if (!why) return { message: prospectingMessage(finding), says: [finding], leftOut: [] };
        const reason = why === 'gentle' ? 'gentle' : 'nothing-to-say';
        return { message: null, reason, leftOut: leftOut(snapshot.rep.userId, [finding], why) };
      });
  },
};
