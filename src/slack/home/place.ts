import { z } from 'zod';
import { dateFor, type Member } from '../../domain/member.ts';
import type { Place } from '../../store/item-answers.ts';

/** What a Home carries: where the answers to what is pressed on it are kept. */
const CARRIED = z.object({ channelId: z.string(), ts: z.string() });

type Whose = Pick<Member, 'userId' | 'dmChannel' | 'zone'>;

/** Where one day's answers on somebody's Home are kept, as if it were a message in their DM. */
export function homePlace(member: Whose, now: Temporal.Instant): Place {
  return { channelId: channelOf(member), ts: `home:${dateFor(member, now)}` };
}

/** Where it is kept which of the first steps they did that leave no other trace. */
export function stepsPlace(member: Whose): Place {
  return { channelId: channelOf(member), ts: 'home:steps' };
}

/** The step that leaves no trace of its own where they keep the usual hour. */
export const HOUR_STEP = 'step:digest-hour';

/** The place a pressed Home carries; undefined for one that carries none. */
export function placeCarried(carried: string): Place | undefined {
  if (carried === '') return undefined;
  return CARRIED.parse(JSON.parse(carried));
}

function channelOf({ dmChannel, userId }: Whose): string {
  return dmChannel ?? userId;
}
