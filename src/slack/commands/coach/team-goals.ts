import type { Goals } from '../../../domain/member.ts';
import { changeTeamGoals } from '../../../store/team-goals.ts';
import type { Message } from '../../message.ts';
import { teamGoalsSaid } from '../../views/team-goals.ts';
import type { Ask } from '../subcommand.ts';

/** Sets a team's weekly goals, and says whose followed and who keeps their own. */
export async function setTeamGoals(ask: Ask, teamId: number, decide: (standing: Goals) => Goals): Promise<Message> {
  const { db, actor, heard, now } = ask;
  const changed = await changeTeamGoals(db, actor, teamId, decide, { heard, now });
  if (!changed) return { text: 'I heard that already. The goals stand as they were saved then.' };
  return teamGoalsSaid(changed);
}
