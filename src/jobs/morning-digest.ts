import { morningFor } from '../domain/digest.ts';
import { dateFor } from '../domain/member.ts';
import { daysFor } from '../domain/near-days.ts';
import { awayStatus } from '../domain/rules/away-status.ts';
import type { Message } from '../slack/message.ts';
import { openingAbout } from '../slack/opening.ts';
import { digestMessage } from '../slack/views/digest.ts';
import { inWordsBlocks } from '../slack/views/in-words.ts';
import { snapshotsOf } from '../store/snapshots.ts';
import { type InWords, type Job, postFor } from './job.ts';
import { toRep } from './rep-dm.ts';

export const morningDigest: Job = {
  name: 'morning-digest',
  async plan({ db, now, workspaceId, opening }, slots) {
    const reps = slots.map(({ subject }) => subject);
    const snapshots = await snapshotsOf(db, workspaceId, reps, now);
    return (slot) => {
      let inWords: { day: Temporal.PlainDate; told: Message } | undefined;
      const plan = toRep(slot, snapshots.get(slot.subject), now, (snapshot) => {
        const { digest, said, leftOut } = morningFor(snapshot, now);
        if (!digest) return { message: null, reason: 'nothing-to-say', leftOut };
        const { rep: hush } = snapshot;
        const day = dateFor(hush, now);
        const days = daysFor(hush, day);
        // Whose status says that they are off hears a question instead: no line is made for it.
        const about = opening && awayStatus(snapshot, now).length === 0 ? openingAbout(digest, day) : null;
        const line = about && opening ? opening(slot.subject, about) : null;
        if (line === null) return { message: digestMessage(digest, days, { hush }), says: said, leftOut };
        inWords = { day, told: digestMessage(digest, days, { hush, opening: inWordsBlocks(line, true) }) };
        const message = digestMessage(digest, days, { hush, opening: inWordsBlocks(line, false) });
        return { message, says: said, leftOut };
      });
      const [post] = plan.is === 'planned' ? plan.posts : [];
      if (plan.is !== 'planned' || !post || !inWords) return plan;
      const { day, told } = inWords;
      const { key, channelId } = post;
      const first: InWords = { userId: slot.subject, day, key, body: postFor(slot, told, { channelId }).body };
      return { ...plan, inWords: first };
    };
  },
};
