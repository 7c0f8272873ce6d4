import { isAway } from '../domain/calendar.ts';
import { dateFor, type Member } from '../domain/member.ts';
import { openingIn } from '../domain/quiet-hours.ts';
import type { ThreadResults } from '../domain/thread-outcome.ts';
import type { NewPost } from '../store/outbox.ts';
import type { ThreadOf } from '../store/threads.ts';
import type { Message } from './message.ts';
import { type Lost, lostResultsMessage } from './views/thread-results.ts';

/** What became of a thread can wait for so long. */
const TOLD_WITHIN = { hours: 72 };

/** What a week came to, for each manager of its team in private: its thread is gone, or its channel takes nothing more. Said once a week. */
export function lostResultsPosts(
  { team, week, results, lost }: { team: number; week: string; results: ThreadResults; lost: Lost },
  managers: readonly Member[],
  now: Temporal.Instant,
): NewPost[] {
  return toManagers({ teamId: team, week }, 'thread-results', lostResultsMessage(results, lost), managers, now);
}

/** A post of this kind to each manager at work, once a week of the team's, outside their quiet hours. */
export function toManagers(
  { teamId, week }: ThreadOf,
  kind: string,
  { text, blocks }: Message,
  managers: readonly Member[],
  now: Temporal.Instant,
): NewPost[] {
  return managers.flatMap((manager): NewPost[] => {
    const opening = openingIn(manager, now, now.add(TOLD_WITHIN));
    if (!opening || !manager.dmChannel || isAway(manager, dateFor(manager, now))) return [];
    return [
      {
        channelId: manager.dmChannel,
        key: `${kind}:${teamId}:${week}:${manager.userId}`,
        body: blocks ? { text, blocks } : { text },
        notBefore: opening.from,
        expiresAt: opening.until,
      },
    ];
  });
}
