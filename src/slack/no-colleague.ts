import { UserError } from '../domain/errors.ts';
import type { User } from './profile.ts';

/** Thrown about somebody Sideline does not work with: who they are, and why. */
export class NoColleague extends UserError {
  override name = 'NoColleague';
  readonly person: string;
  readonly why: 'a guest' | 'from another workspace' | 'a bot' | 'not active';
  constructor(message: string, person: string, why: NoColleague['why']) {
    super(message);
    this.person = person;
    this.why = why;
  }
}

/** Throws NoColleague for guests, people of other workspaces, bots, and who left. */
export function requireColleague(user: User, workspaceId: string): void {
  const why = whyNot(user, workspaceId);
  if (!why) return;
  const person = user.profile.display_name || user.real_name || user.name || 'Somebody';
  const isOutside = why === 'a guest' || why === 'from another workspace';
  const message = isOutside
    ? 'Sideline works with members of this workspace. Guests cannot use it; ask your admin.'
    : 'Sideline works with people who are active in this workspace.';
  throw new NoColleague(message, person, why);
}

function whyNot(user: User, workspaceId: string): NoColleague['why'] | null {
  if (user.is_restricted) return 'a guest';
  if (user.is_stranger || (user.team_id ?? workspaceId) !== workspaceId) return 'from another workspace';
  if (user.is_bot) return 'a bot';
  return user.deleted ? 'not active' : null;
}
