import { accountabilityFor } from '../domain/accountability.ts';
import { dateFor } from '../domain/member.ts';
import type { ThreadPart } from '../domain/thread-part.ts';
import { threadMessage } from '../slack/views/accountability.ts';
import { threadPartMessage } from '../slack/views/thread-part.ts';
import type { NewPost } from '../store/outbox.ts';
import { slotKey } from '../store/slots.ts';
import { closeWeeks, threadTeams } from './closings.ts';
import { type Job, postFor, type Slot, silent } from './job.ts';
import { dmPost } from './rep-dm.ts';

export const threadOpen: Job = {
  name: 'thread-open',
  async plan(planning, slots) {
    const teams = await threadTeams(planning, slots);
    return (slot) => {
      const { now } = planning;
      const its = teams.get(slot.subject);
      if (!its) return silent('gone');
      const { found, open } = its;
      // A week whose close was missed is closed first: this thread tells what came of it.
      const missed = open.threads.map(({ week }) => week).filter((week) => week < slot.occasion);
      const { everybody, posts, ...closing } = closeWeeks(found, missed, open, now);
      const { team, selling } = found;
      if (selling.length === 0 && missed.length === 0) return silent('empty-team');
      if (selling.length === 0) return { is: 'planned', posts, told: [], ...closing };
      const week = accountabilityFor({ team, selling, everybody }, now);
      const parent: NewPost = {
        ...postFor(slot, threadMessage(week), { channelId: team.channelId }),
        repeatable: true,
      };
      const parts = week.parts.flatMap((part) => {
        const post = team.privateOnly ? inPrivate(slot, part, now) : inThread(slot, part, parent, now);
        return post ? [{ userId: part.rep.userId, post }] : [];
      });
      const replies = parts.map(({ userId, post }) => ({ userId, key: post.key }));
      return {
        is: 'planned',
        posts: [...posts, parent, ...parts.map(({ post }) => post)],
        told: [],
        thread: { teamId: team.id, week: slot.occasion, key: slotKey(slot), replies },
        ...closing,
      };
    };
  },
};

function inThread(slot: Slot, part: ThreadPart, parent: NewPost, now: Temporal.Instant): NewPost {
  const { rep } = part;
  const at = { channelId: parent.channelId, part: rep.userId };
  return { ...postFor(slot, threadPartMessage(part, dateFor(rep, now)), at), under: parent.key, repeatable: true };
}

/** A team that keeps it private has totals in its channel, and each person hears their own part alone. */
function inPrivate(slot: Slot, part: ThreadPart, now: Temporal.Instant): NewPost | undefined {
  const { rep } = part;
  return dmPost(slot, threadPartMessage(part, dateFor(rep, now)), rep, now, rep.userId);
}
