import type { SalesTeam } from '../../../domain/team.ts';
import { teamsStanding } from '../../../store/team-standing.ts';
import { teamIdsOf, teamsWith } from '../../../store/teams.ts';
import type { Message } from '../../message.ts';
import { teamsNow } from '../../views/team-now.ts';
import { teamList } from '../../views/teams.ts';
import type { Ask } from '../subcommand.ts';

/** The teams that the caller manages, as they stand now; whoever manages none sees the teams they are in. */
export async function teamNow(ask: Ask, only?: SalesTeam): Promise<Message> {
  const { db, actor, now } = ask;
  const teams = await teamsStanding(db, actor, now, only && [only.id]);
  if (teams.length > 0) return teamsNow(teams, ask.said.at.toPlainDate());
  return teamList(await teamsWith(db, actor.workspaceId, await teamIdsOf(db, actor)));
}
