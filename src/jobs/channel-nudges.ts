import { nextPost } from '../domain/first-post.ts';
import { isPresent } from '../domain/in-channel.ts';
import { dateFor } from '../domain/member.ts';
import { afternoonFor, type ChannelNudge, isPreviewed, previewed } from '../domain/nudge.ts';
import type { Snapshot, Told } from '../domain/snapshot.ts';
import { channelNudgeMessage } from '../slack/views/channel-nudges.ts';
import { nudgePreview } from '../slack/views/nudge-preview.ts';
import { previewedSince } from '../store/nudges.ts';
import { previewPart } from '../store/previews.ts';
import { slotKey } from '../store/slots.ts';
import { type Job, type Plan, type Planning, postFor, type Slot, silent } from './job.ts';
import { dmPost } from './rep-dm.ts';
import { type TeamNow, teamsNow } from './team-snapshots.ts';

/** How far back a preview is held against those before it: this week and the last, as the rules for a channel look. */
const LOOKS_BACK = { hours: 14 * 24 };

export const channelNudges: Job = {
  name: 'channel-nudges',
  async plan(planning, slots) {
    const teams = await teamsNow(planning, slots);
    const seen = await previewsIn(planning, [...teams.values()]);
    return (slot) => {
      const { now } = planning;
      const found = teams.get(slot.subject);
      if (!found) return silent('gone');
      const { team, selling } = found;
      if (team.privateOnly) return silent('private-team');
      if (selling.length === 0) return silent('empty-team');
      const isPreview = isPreviewed(team, now);
      const snapshots = isPreview ? selling.map((snapshot) => withTold(snapshot, seen)) : selling;
      const { nudge, leftOut } = afternoonFor(team, snapshots, now);
      if (!nudge) return silent('nothing-to-say', leftOut);
      if (isPreview) return preview(slot, found, nudge, now, leftOut);
      const about = [...nudge.stalled, ...(nudge.prospecting?.about ?? [])];
      return {
        is: 'planned',
        posts: [postFor(slot, channelNudgeMessage(nudge, now), { channelId: team.channelId })],
        told: about.map(({ rep, finding }) => ({ userId: rep.userId, finding, key: slotKey(slot) })),
        leftOut,
      };
    };
  },
};

/** The same for those who manage the team and are at work: nobody else hears of it, so it is not said. */
function preview(
  slot: Slot,
  { team, managers }: TeamNow,
  nudge: ChannelNudge,
  now: Temporal.Instant,
  leftOut: Plan['leftOut'] = [],
): Plan {
  const from = nextPost(team, slot.days, now);
  const message = nudgePreview(channelNudgeMessage(nudge, now), team, { from, today: dateFor(team, now) });
  const posts = managers
    .filter((manager) => isPresent(manager, now))
    .flatMap((manager) => dmPost(slot, message, manager, now, previewPart(manager.userId)) ?? []);
  if (posts.length === 0) return silent('no-manager', leftOut);
  return { is: 'planned', posts, told: [], leftOut: [...leftOut, ...previewed(nudge)] };
}

/** What was previewed lately of the teams that are not posted to yet. */
async function previewsIn({ db, workspaceId, now }: Planning, teams: TeamNow[]): Promise<Map<string, Told[]>> {
  const people = teams
    .filter(({ team }) => isPreviewed(team, now))
    .flatMap(({ selling }) => selling.map(({ rep }) => rep.userId));
  if (people.length === 0) return new Map();
  return previewedSince(db, workspaceId, people, now.subtract(LOOKS_BACK));
}

/** A preview is as quiet as the posts would be: what it showed lately counts as said. */
function withTold(snapshot: Snapshot, seen: ReadonlyMap<string, Told[]>): Snapshot {
  return { ...snapshot, told: [...snapshot.told, ...(seen.get(snapshot.rep.userId) ?? [])] };
}
