import { nextResponse, responsesFor } from '../domain/lead-response.ts';
import { dateFor } from '../domain/member.ts';
import { daysFor } from '../domain/near-days.ts';
import { leadResponseMessage } from '../slack/views/lead-response.ts';
import { snapshotsOf } from '../store/snapshots.ts';
import type { Job } from './job.ts';
import { toRep } from './rep-dm.ts';

/** Nobody is scheduled for it but those with an inbound lead that waits: see `armLeadResponse`. */
export const leadResponse: Job = {
  name: 'lead-response',
  async plan({ db, now, workspaceId }, slots) {
    const reps = slots.map(({ subject }) => subject);
    const snapshots = await snapshotsOf(db, workspaceId, reps, now);
    return (slot) => {
      const snapshot = snapshots.get(slot.subject);
      const plan = toRep(slot, snapshot, now, (snapshot) => {
        const { leads, more, leftOut } = responsesFor(snapshot, now);
        if (leads.length === 0) return { message: null, reason: 'nothing-to-say', leftOut };
        const days = daysFor(snapshot.rep, dateFor(snapshot.rep, now));
        return { message: leadResponseMessage(leads, more, days), says: leads, leftOut };
      });
      return { ...plan, again: snapshot ? nextResponse(snapshot, now) : null };
    };
  },
};
