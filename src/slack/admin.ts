import { UserError } from '../domain/errors.ts';
import { type Caller, callerOf } from '../store/members.ts';
import { adminsOf, recogniseAdmin } from '../store/roles.ts';
import type { Meeting } from './caller.ts';
import { runsWorkspace, USER } from './profile.ts';
import { listed } from './wording.ts';

/** People named whom one may ask. */
const NAMED = 3;
/** How many of Slack's list are looked through for somebody who runs the workspace, where we have met none of them. */
const LOOKED_THROUGH = 200;

/**
 * This person as an admin. Where they open the set-up, Slack is asked about whoever was met as a rep: an admin or owner of its
 * workspace is one here too. Throws UserError that names whom to ask.
 */
export async function adminFor(meeting: Meeting, caller: Caller, opens?: 'opens-set-up'): Promise<Caller> {
  if (caller.actor.role === 'admin') return caller;
  // Whoever took themselves out is not made one again by reading.
  if (!opens) throw new UserError(await whomToAsk(meeting));
  const { db, client, now, workspaceId } = meeting;
  const { user } = await client.users.info({ user: caller.actor.userId });
  if (!runsWorkspace(USER.parse(user))) throw new UserError(await whomToAsk(meeting));
  await recogniseAdmin(db, caller.actor, now);
  const admin = await callerOf(db, workspaceId, caller.actor.userId);
  if (!admin) throw new Error('an admin just recognised is not there');
  return admin;
}

async function whomToAsk(meeting: Meeting): Promise<string> {
  const known = await adminsOf(meeting.db, meeting.workspaceId);
  const people = known.length > 0 ? known : await ownersIn(meeting);
  const names = people.slice(0, NAMED).map((userId) => `<@${userId}>`);
  const ask =
    names.length > 0
      ? `Ask ${listed(names).replace(/ and (?=[^ ]*$)/, ' or ')}, who can do it with \`/coach setup\`.`
      : 'Ask an admin or owner of it to say `/coach setup`.';
  return `Setting up Sideline is for admins of this Slack workspace. ${ask} \`/coach setup limits\` shows what it goes by.`;
}

/** Who runs the workspace, as far as the beginning of Slack's list of its people tells. */
async function ownersIn({ client }: Meeting): Promise<string[]> {
  const { members = [] } = await client.users.list({ limit: LOOKED_THROUGH });
  return members.flatMap((outside) => {
    const read = USER.safeParse(outside);
    return read.success && runsWorkspace(read.data) && !read.data.deleted && !read.data.is_bot ? [read.data.id] : [];
  });
}
