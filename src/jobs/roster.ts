import type { WebClient } from '@slack/web-api';
import { profileOf, USER } from '../slack/profile.ts';
import { followProfiles } from '../store/members.ts';
import { scheduleChores, scheduleTeams } from '../store/schedules.ts';
import type { Chore } from './chore.ts';

/** People a page, the most that Slack gives: it allows 20 pages a minute. */
const PAGE = 1_000;

/** Re-reads the people of a workspace: zone, name, status, and who left. Between two days Slack's events tell of it. */
export const roster: Chore = {
  name: 'roster',
  done: 'people re-read',
  failed: 'people could not be re-read',
  // One go a tick: the next minute's messages do not wait for thousands of lists.
  together: 10,
  seconds: 0,
  async run({ db, now, slackFor }, workspaceId) {
    // What is newer than this workspace begins here: a chore at once, a team's job at its next hour.
    await scheduleChores(db, workspaceId, now().subtract({ hours: 24 }));
    await scheduleTeams(db, workspaceId, now());
    const client = await slackFor(workspaceId);
    let changed = 0;
    for await (const people of pagesOf(client)) changed += await followProfiles(db, workspaceId, people, now());
    return { changed };
  },
};

/** The workspace's people, a call a page; what does not read as a person is left out. */
async function* pagesOf(client: WebClient) {
  let cursor = '';
  do {
    const { members = [], response_metadata } = await client.users.list({ limit: PAGE, ...(cursor ? { cursor } : {}) });
    yield members.flatMap((member) => {
      const { data } = USER.safeParse(member);
      return data && !data.is_bot ? [profileOf(data)] : [];
    });
    cursor = response_metadata?.next_cursor ?? '';
  } while (cursor);
}
