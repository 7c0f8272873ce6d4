import { morningFor } from '../domain/digest.ts';
import { dateFor } from '../domain/member.ts';
import { digestMessage } from '../slack/views/digest.ts';
import { snapshotsOf } from '../store/snapshots.ts';
import type { Job } from './job.ts';
import { toRep } from './rep-dm.ts';

export const morningDigest: Job = {
  name: 'morning-digest',
  async plan({ db, now, workspaceId }, slots) {
    const reps = slots.map(({ subject }) => subject);
    const snapshots = await snapshotsOf(db, workspaceId, reps, now);
    return (slot) =>
      toRep(slot, snapshots.get(slot.subject), now, (snapshot) => {
        const { digest, said, leftOut } = morningFor(snapshot, now);
        if (!digest) return { message: null, reason: 'nothing-to-say', leftOut };
        const message = digestMessage(digest, dateFor(snapshot.rep, now));
        return { message, says: said, leftOut };
      });
  },
};
