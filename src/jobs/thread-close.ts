import { closeWeeks, unclosedOf } from './closings.ts';
import { type Job, silent } from './job.ts';
import { teamsNow } from './team-snapshots.ts';

export const threadClose: Job = {
  name: 'thread-close',
  async plan(planning, slots) {
    const [teams, unclosed] = await Promise.all([teamsNow(planning, slots), unclosedOf(planning, slots)]);
    return (slot) => {
      const found = teams.get(slot.subject);
      const open = unclosed.get(slot.subject);
      if (!found || !open) return silent('gone');
      // A week without a thread, of a team set up since Monday, still settles what was due in it.
      const weeks = new Set(
        [...open.threads.map(({ week }) => week), slot.occasion].filter((week) => week <= slot.occasion),
      );
      const { closings, closed, edits, posts } = closeWeeks(found, [...weeks], open, planning.now);
      if (closed.length === 0 && closings.every(({ settled }) => settled.length === 0)) return silent('nothing-to-say');
      return { is: 'planned', posts, told: [], edits, closings, closed };
    };
  },
};
