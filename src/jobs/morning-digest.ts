import { digestFor } from '../domain/digest.ts';
import { dateFor } from '../domain/member.ts';
import { digestMessage } from '../slack/views/digest.ts';
import { slotKey } from '../store/slots.ts';
import { snapshotsOf } from '../store/snapshots.ts';
import { type Job, postFor, silent } from './job.ts';
import { sells } from './sells.ts';

export const morningDigest: Job = {
  name: 'morning-digest',
  async plan({ db, now, workspaceId }, slots) {
    const reps = slots.map(({ subject }) => subject);
    const snapshots = await snapshotsOf(db, workspaceId, reps, now);
    return (slot) => {
      const snapshot = snapshots.get(slot.subject);
      if (!snapshot) return silent('gone');
      const { rep } = snapshot;
      if (!rep.dmChannel) return silent('no-dm');
      if (!sells(snapshot)) return silent('not-selling');
      const digest = digestFor(snapshot, now);
      if (!digest) return silent('nothing-to-say');
      const message = digestMessage(digest, dateFor(rep, now));
      return {
        is: 'planned',
        posts: [postFor(slot, message, { channelId: rep.dmChannel, now })],
        told: digest.items.map((finding) => ({ userId: rep.userId, finding, key: slotKey(slot) })),
      };
    };
  },
};
