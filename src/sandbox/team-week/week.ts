import type { Step } from '../day.ts';
import { IN_THE_CHANNEL } from './channel.ts';
import { COMMITMENTS } from './commitments.ts';
import { THE_MANAGER } from './maya.ts';
import { VELOCITY } from './velocity.ts';

/** What two sales teams do with their weekly thread, their channel and their manager: one list a working day. */
export const TEAM_WEEK: readonly (readonly Step[])[] = COMMITMENTS.map((_, day) =>
  [COMMITMENTS, IN_THE_CHANNEL, THE_MANAGER, VELOCITY].flatMap((days) => days[day] ?? []),
);
