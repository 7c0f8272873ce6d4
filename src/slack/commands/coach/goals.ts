import { weekStart } from '../../../domain/calendar.ts';
import { UserError } from '../../../domain/errors.ts';
import { dateFor, type Goals, type Member, mayChange } from '../../../domain/member.ts';
import type { SalesTeam } from '../../../domain/team.ts';
import { changedGoals, type GoalChanges, readGoals, readTeamGoals } from '../../../domain/text/goals-command.ts';
import { type SectionNumber, weekNumbers } from '../../../domain/week.ts';
import { changeGoals } from '../../../store/goals.ts';
import { snapshotsOf } from '../../../store/snapshots.ts';
import { teamNames } from '../../../store/team-names.ts';
import type { Message } from '../../message.ts';
import { goalsModal } from '../../modals/goals.ts';
import { teamGoalsModal } from '../../modals/team-goals.ts';
import { goalsSaid } from '../../views/goals.ts';
import { goalsOfTheirTeam } from '../../views/team-goals.ts';
import { weekLine } from '../../views/week.ts';
import type { Ask, Reply, Subcommand } from '../subcommand.ts';
import { managedTeams } from './managed-team.ts';
import { setTeamGoals } from './team-goals.ts';

export const goals: Subcommand = {
  name: 'goals',
  usage: '/coach goals find 10 reach 40 follow up 15 close 5',
  summary:
    'My activities a week by section, 0 where it is not my job; a manager names the rep, `/coach goals @bea reach 40`, or the team, `/coach goals East reach 40`',
  meant: { goal: 'goals', targets: 'goals', target: 'goals' },
  async run(ask: Ask) {
    const ofTeam = ask.actor.role === 'rep' ? null : readTeamGoals(ask.text, await managedTeams(ask));
    if (ofTeam) return ofTeamGoals(ask, ofTeam.team, ofTeam.goals);
    await requireNoOtherTeam(ask);
    const { userId, goals: wanted } = readGoals(ask.text);
    const of = userId ?? ask.actor.userId;
    if (Object.keys(wanted).length > 0) {
      if (userId) await ask.meet(userId);
      return { message: await setGoals(ask, of, (standing) => changedGoals(standing, wanted)) };
    }
    if (!mayChange(ask.actor, of)) throw new UserError(`Only <@${of}>, their manager or an admin can set these goals.`);
    const member = userId ? (await ask.meet(userId)).member : ask.member;
    const week = weekLine(await weekOf(ask, member));
    return { modal: goalsModal(member, isMine(ask, of) ? null : member.name, week, ask.workspace.stages) };
  },
};

/** Throws UserError where the words name a team that the asker does not manage. */
async function requireNoOtherTeam({ db, actor, text }: Ask): Promise<void> {
  if (text === '') return;
  const named = readTeamGoals(text, await teamNames(db, actor.workspaceId));
  if (named) throw new UserError(goalsOfTheirTeam(named.team.name));
}

/** A team's goals: those named are written, else its form is asked for. */
async function ofTeamGoals(ask: Ask, team: SalesTeam, wanted: GoalChanges): Promise<Reply> {
  if (Object.keys(wanted).length === 0) return { modal: teamGoalsModal(team, ask.workspace.stages) };
  return { message: await setTeamGoals(ask, team.id, (standing) => changedGoals(standing, wanted)) };
}

/** Writes somebody's weekly goals, and says what changed and how this week stands against them. */
export async function setGoals(
  ask: Ask,
  of: string,
  decide: (standing: Goals) => Goals,
  lead?: string,
): Promise<Message> {
  const { db, actor, now, heard } = ask;
  const changed = await changeGoals(db, actor, of, decide, { heard, now });
  if (!changed) return { text: 'I heard that already. The goals stand as they were saved then.' };
  const { before, after } = changed;
  return goalsSaid(before, after, await weekOf(ask, after), isMine(ask, of) ? null : `<@${of}>`, lead);
}

function isMine({ actor }: Ask, userId: string): boolean {
  return actor.userId === userId;
}

/** This week so far, by section. */
async function weekOf({ db, now }: Ask, { workspaceId, userId }: Member): Promise<SectionNumber[]> {
  const snapshot = (await snapshotsOf(db, workspaceId, [userId], now)).get(userId);
  return snapshot ? weekNumbers(snapshot, weekStart(dateFor(snapshot.rep, now))) : [];
}
