import type { Deps } from '../../deps.ts';
import type { Member } from '../../domain/member.ts';
import { callerOf } from '../../store/members.ts';
import { drawHome } from './draw.ts';
import { type News, NO_NEWS } from './news.ts';
import { turns } from './turns.ts';

/** Whose Home it is. */
export type Whose = Pick<Member, 'workspaceId' | 'userId'>;

const inTurn = turns<News>((waiting, more) => ({
  message: more.message ?? waiting.message,
  mark: more.mark || waiting.mark,
}));

/**
 * Publishes somebody's Home as it is now. One at a time a person, so that no older one comes last; of those that wait for a turn
 * one is published for all, with what is to be said of the latest. Throws where Slack refuses.
 */
export function publishHome(deps: Deps, { workspaceId, userId }: Whose, news: News = NO_NEWS): Promise<void> {
  return inTurn(deps, `${workspaceId}:${userId}`, news, async (latest) => {
    const now = deps.now();
    const caller = await callerOf(deps.db, workspaceId, userId, now);
    // Whoever was erased meanwhile has none.
    if (!caller || caller.member.homeOpenedAt === null) return;
    const view = await drawHome(deps.db, caller, now, latest);
    const client = await deps.slackFor(workspaceId);
    await client.views.publish({ user_id: userId, view });
  });
}
