import { type Brief, type BriefQuestion, briefFor, isEmpty } from '../domain/brief.ts';
import { isAway } from '../domain/calendar.ts';
import { dateFor, type Member } from '../domain/member.ts';
import { saysAway } from '../domain/rules/away-status.ts';
import { briefMessage } from '../slack/views/brief.ts';
import { briefPastOf } from '../store/brief-past.ts';
import { addressOf, threadPostsOf } from '../store/channel-posts.ts';
import { type Job, type Slot, silent } from './job.ts';
import { dmPost } from './rep-dm.ts';
import { teamsNow } from './team-snapshots.ts';

export const managerBrief: Job = {
  name: 'manager-brief',
  async plan(planning, slots) {
    const { db, now, workspaceId } = planning;
    const teams = await teamsNow(planning, slots);
    const everybody = [...teams.values()].flatMap(({ selling }) => selling.map(({ rep }) => rep.userId));
    const [past, threads, url] = await Promise.all([
      briefPastOf(db, workspaceId, [...new Set(everybody)], now),
      threadPostsOf(db, workspaceId, [...teams.keys()].map(Number), [
        ...new Set(slots.map(({ occasion }) => occasion)),
      ]),
      addressOf(db, workspaceId),
    ]);
    return (slot) => {
      const found = teams.get(slot.subject);
      if (!found) return silent('gone');
      const { team, selling, managers } = found;
      if (selling.length === 0) return silent('empty-team');
      const readers = managers.filter((manager) => !isOff(manager, now));
      if (readers.length === 0) return silent(managers.length === 0 ? 'gone' : 'away');
      const reachable = readers.filter(({ dmChannel }) => dmChannel !== null);
      if (reachable.length === 0) return silent('no-dm');
      const brief = briefFor(found, past, now);
      if (isEmpty(brief)) return silent('nothing-to-say');
      const thread = threads.find(({ teamId, week }) => teamId === team.id && week === slot.occasion);
      const message = briefMessage(brief, { url, thread, about: past.about }, now);
      const posts = reachable.flatMap((manager) => dmPost(slot, message, manager, now, manager.userId) ?? []);
      if (posts.length === 0) return { is: 'lapsed', reason: 'quiet-hours' };
      return { is: 'planned', posts, told: [], questions: questionsIn(brief, slot) };
    };
  },
};

/** Away today, by what they or their Slack status say. */
function isOff(manager: Member, now: Temporal.Instant): boolean {
  return isAway(manager, dateFor(manager, now)) || saysAway(manager);
}

function questionsIn({ team, reps }: Brief, { occasion: week }: Slot): BriefQuestion[] {
  return reps.flatMap(({ rep, question }) =>
    question ? [{ teamId: team.id, week, userId: rep.userId, about: question.about }] : [],
  );
}
