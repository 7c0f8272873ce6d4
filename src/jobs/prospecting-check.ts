import { prospectingCheck as checkOf } from '../domain/prospecting.ts';
import { prospectingMessage } from '../slack/views/prospecting.ts';
import { slotKey } from '../store/slots.ts';
import { snapshotsOf } from '../store/snapshots.ts';
import { type Job, postFor, silent } from './job.ts';
import { sells } from './sells.ts';

export const prospectingCheck: Job = {
  name: 'prospecting-check',
  async plan({ db, now, workspaceId }, slots) {
    const reps = slots.map(({ subject }) => subject);
    const snapshots = await snapshotsOf(db, workspaceId, reps, now);
    return (slot) => {
      const snapshot = snapshots.get(slot.subject);
      if (!snapshot) return silent('gone');
      const { rep } = snapshot;
      if (!rep.dmChannel) return silent('no-dm');
      if (!sells(snapshot)) return silent('not-selling');
      const finding = checkOf(snapshot, now);
      if (!finding) return silent('nothing-to-say');
      return {
        is: 'planned',
        posts: [postFor(slot, prospectingMessage(finding), { channelId: rep.dmChannel, now })],
        told: [{ userId: rep.userId, finding, key: slotKey(slot) }],
      };
    };
  },
};
