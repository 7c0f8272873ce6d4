import { UserError } from '../../../domain/errors.ts';
import { nextPost } from '../../../domain/first-post.ts';
import type { Member } from '../../../domain/member.ts';
import type { SalesTeam } from '../../../domain/team.ts';
import { notForTeams, readTeam } from '../../../domain/text/team-words.ts';
import { teamsDays } from '../../../store/subjects.ts';
import { setUpTeam } from '../../../store/team-by-words.ts';
import type { Message } from '../../message.ts';
import { NoColleague } from '../../no-colleague.ts';
import { seatTold } from '../../views/seat-told.ts';
import { HEARD_ALREADY } from '../../views/setup-saved.ts';
import { teamSetUp } from '../../views/teams.ts';
import type { Ask } from '../subcommand.ts';

/** Opens a team by its name, channel and people, or changes the people of one; a new one's days are those of the first who manages it. */
export async function teamInWords(ask: Ask, managed: readonly SalesTeam[]): Promise<Message> {
  const { db, actor, now } = ask;
  const otherwise = notForTeams(ask.text, managed, actor.role === 'admin');
  if (otherwise) throw new UserError(otherwise);
  const words = readTeam(ask.text);
  const [lead] = await Promise.all([...words.managers, ...words.reps].map((userId) => met(ask, userId)));
  const { zone, country, workDays } = (words.managers.length > 0 && lead) || ask.member;
  const changed = await setUpTeam(db, actor, words, { zone, country, workDays }, { ...ask, tell: seatTold });
  if (!changed) return { text: HEARD_ALREADY };
  const { team } = changed;
  const days = (await teamsDays(db, actor.workspaceId, [String(team.id)])).get(String(team.id));
  return teamSetUp(changed, days ? nextPost(team, days, now) : null, now);
}

async function met(ask: Ask, userId: string): Promise<Member> {
  try {
    return (await ask.meet(userId)).member;
  } catch (error) {
    if (!(error instanceof NoColleague)) throw error;
    throw new UserError(`<@${userId}> is ${error.why}. A team has active members of this workspace.`);
  }
}
