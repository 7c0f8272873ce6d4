import type { NewTeam } from '../../../domain/team.ts';
import { readOfTeam, readTeam } from '../../../domain/text/team-command.ts';
import { setUpTeam } from '../../../store/team-set-up.ts';
import type { Message } from '../../message.ts';
import { teamTargetModal } from '../../modals/team-target.ts';
import { teamSetUp } from '../../views/teams.ts';
import type { Ask, Reply, Subcommand } from '../subcommand.ts';
import { managedTeams } from './managed-team.ts';
import { quiet } from './quiet.ts';
import { teamNow } from './team-now.ts';
import { setTarget } from './team-target.ts';

/** "quiet @bea until friday"; with a channel it is a team of that name. */
const QUIET = /^quiet\s+(?!.*<#)(.*)$/is;

export const team: Subcommand = {
  name: 'team',
  usage: '/coach team',
  summary:
    'A manager sees their teams now. Also `East target $50k`, `quiet @bea until friday`, and to set one up `East #team-east @bea @ann manager @max`',
  meant: { teams: 'team' },
  async run(ask: Ask): Promise<Reply> {
    if (ask.text === '') return { message: await teamNow(ask) };
    const [, words] = QUIET.exec(ask.text) ?? [];
    if (words !== undefined) return { message: await quiet(ask, words) };
    const wanted = ask.actor.role === 'rep' ? null : readOfTeam(ask.text, await managedTeams(ask), ask.said);
    if (wanted?.is === 'shown') return { message: await teamNow(ask, wanted.team) };
    if (!wanted) return { message: await openTeam(ask) };
    const { team, target } = wanted;
    return target === undefined
      ? { modal: teamTargetModal(team) }
      : { message: await setTarget(ask, team.id, () => target) };
  },
};

/** Sets a team up by its name, channel and people; its days are those of the first who manages it. */
async function openTeam(ask: Ask): Promise<Message> {
  const { db, actor, now } = ask;
  const { name, channelId, reps, managers } = readTeam(ask.text);
  const leads = managers.length > 0 ? managers : [actor.userId];
  const [lead] = await Promise.all([...leads, ...reps].map((userId) => ask.meet(userId)));
  const { zone, country, workDays } = lead?.member ?? ask.member;
  const wanted: NewTeam = { workspaceId: actor.workspaceId, name, channelId, zone, country, workDays, createdAt: now };
  const people = [
    ...leads.map((userId) => ({ userId, manages: true })),
    ...reps.filter((userId) => !leads.includes(userId)).map((userId) => ({ userId, manages: false })),
  ];
  const { team: saved, before } = await setUpTeam(db, actor, wanted, people);
  const standing = people.map((person) => ({ ...person, teamId: saved.id }));
  return teamSetUp({ team: saved, people: standing }, before, now);
}
