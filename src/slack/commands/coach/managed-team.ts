import { UserError } from '../../../domain/errors.ts';
import type { SalesTeam } from '../../../domain/team.ts';
import { teamsManagedBy } from '../../../store/team-standing.ts';
import type { Ask } from '../subcommand.ts';

/** A sales team that the caller manages, by its number. Throws UserError where they do not. */
export async function managedTeam({ db, actor }: Ask, id: number): Promise<SalesTeam> {
  const teams = await teamsManagedBy(db, actor);
  const found = teams.find(({ team }) => team.id === id);
  if (!found) throw new UserError('Only a manager of that team or an admin can change it.');
  return found.team;
}

/** The sales teams that the caller manages, for words that may name one. */
export async function managedTeams({ db, actor }: Ask): Promise<SalesTeam[]> {
  return (await teamsManagedBy(db, actor)).map(({ team }) => team);
}
