import type { JobName } from '../domain/job.ts';
import { channelNudges } from './channel-nudges.ts';
import type { Job } from './job.ts';
import { leadResponse } from './lead-response.ts';
import { managerBrief } from './manager-brief.ts';
import { morningDigest } from './morning-digest.ts';
import { prospectingCheck } from './prospecting-check.ts';
import { teamPrompt } from './team-prompt.ts';
import { threadClose } from './thread-close.ts';
import { threadOpen } from './thread-open.ts';
import { threadReminder } from './thread-reminder.ts';

/** Every job. When each is due, and for how long it may be caught up, is in `domain/timetable.ts`. */
export const JOBS: Record<JobName, Job> = {
  'morning-digest': morningDigest,
  'lead-response': leadResponse,
  'prospecting-check': prospectingCheck,
  'channel-nudges': channelNudges,
  'team-prompt': teamPrompt,
  'thread-open': threadOpen,
  'thread-reminder': threadReminder,
  'thread-close': threadClose,
  'manager-brief': managerBrief,
};
