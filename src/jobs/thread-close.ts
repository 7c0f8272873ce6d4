import { closeWeeks, threadTeams } from './closings.ts';
import { type Job, silent } from './job.ts';

export const threadClose: Job = {
  name: 'thread-close',
  async plan(planning, slots) {
    const teams = await threadTeams(planning, slots);
    return (slot) => {
      const its = teams.get(slot.subject);
      if (!its) return silent('gone');
      const { found, open } = its;
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
