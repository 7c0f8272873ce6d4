export {
  armLeadResponse,
  scheduleChores,
  scheduleMember,
  scheduleTeam,
  scheduleTeams,
} from './schedules/beginning.ts';
export { type DigestDue, digestsDue } from './schedules/digests.ts';
export {
  isAnythingDue,
  nextDigestOf,
  type Scheduled,
  subjectsScheduled,
  takeDue,
  takeDueChores,
} from './schedules/due.ts';
export {
  rescheduleByCountry,
  rescheduleMember,
  rescheduleTeam,
  unscheduleMembers,
  unscheduleTeam,
} from './schedules/following.ts';
export { reschedule } from './schedules/rows.ts';
