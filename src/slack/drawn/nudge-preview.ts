import { z } from 'zod';
import { nextPost } from '../../domain/first-post.ts';
import { dateFor } from '../../domain/member.ts';
import { isPreviewed } from '../../domain/nudge.ts';
import { teamsDays } from '../../store/subjects.ts';
import { teamsWith } from '../../store/teams.ts';
import type { DrawnAgain } from '../drawn.ts';
import { keptPrivate, postingStarted, previewGone, previewStands } from '../views/nudge-preview.ts';

const PREVIEW = z.object({ teamId: z.number() });

export type PreviewArgs = z.infer<typeof PREVIEW>;

/** A preview of what a channel would have heard, once somebody said whether it shall: every one of the team's says the same. */
export const drawnPreview: DrawnAgain = async ({ db, workspaceId, now }, args) => {
  const { teamId } = PREVIEW.parse(args);
  const [[found], days] = await Promise.all([
    teamsWith(db, workspaceId, [teamId]),
    teamsDays(db, workspaceId, [String(teamId)]),
  ]);
  const calendar = days.get(String(teamId));
  if (!found || !calendar) return previewGone();
  const { team } = found;
  if (team.privateOnly) return keptPrivate(team);
  const [from, today] = [nextPost(team, calendar, now), dateFor(team, now)];
  return isPreviewed(team, now) ? previewStands(team, from, today) : postingStarted(team, from, today);
};
