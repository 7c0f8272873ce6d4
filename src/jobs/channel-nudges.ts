import { afternoonFor, isPresent } from '../domain/nudge.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { prospectingOf } from '../domain/week.ts';
import { channelNudgeMessage } from '../slack/views/channel-nudges.ts';
import { slotKey } from '../store/slots.ts';
import { type Job, postFor, silent } from './job.ts';
import { teamsNow } from './team-snapshots.ts';

export const channelNudges: Job = {
  name: 'channel-nudges',
  async plan(planning, slots) {
    const teams = await teamsNow(planning, slots);
    return (slot) => {
      const { now } = planning;
      const found = teams.get(slot.subject);
      if (!found) return silent('gone');
      const { team, selling } = found;
      if (team.privateOnly) return silent('private-team');
      if (selling.length === 0) return silent('empty-team');
      const { nudge, leftOut } = afternoonFor(team, selling, now);
      if (!nudge) return silent('nothing-to-say', leftOut);
      const about = [...nudge.stalled, ...(nudge.prospecting?.about ?? [])];
      const message = channelNudgeMessage(nudge, selling.filter((one) => prospectsToday(one, now)).length, now);
      return {
        is: 'planned',
        posts: [postFor(slot, message, { channelId: team.channelId })],
        told: about.map(({ rep, finding }) => ({ userId: rep.userId, finding, key: slotKey(slot) })),
        leftOut,
      };
    };
  },
};

/** At work today, with prospecting as their job. */
function prospectsToday({ rep }: Snapshot, now: Temporal.Instant): boolean {
  return isPresent(rep, now) && prospectingOf(rep).length > 0;
}
