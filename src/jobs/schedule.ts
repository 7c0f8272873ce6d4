import type { JobName } from '../domain/job.ts';
import { channelNudges } from './channel-nudges.ts';
import type { Job } from './job.ts';
import { leadResponse } from './lead-response.ts';
import { morningDigest } from './morning-digest.ts';
import { prospectingCheck } from './prospecting-check.ts';
import { teamPrompt } from './team-prompt.ts';
import { threadOpen } from './thread-open.ts';

/** Every job. When each is due, and for how long it may be caught up, is in `domain/timetable.ts`. */
export const JOBS: Record<JobName, Job> = {
  'morning-digest': morningDigest,
  'lead-response': leadResponse,
  'prospecting-check': prospectingCheck,
  'channel-nudges': channelNudges,
  'team-prompt': teamPrompt,
  'thread-open': threadOpen,
};
