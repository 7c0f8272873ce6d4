import type { SalesTeam } from '../../../domain/team.ts';
import { readTeam } from '../../../domain/text/team-command.ts';
import { reopenConversation } from '../../../store/outbox.ts';
import { scheduleTeam } from '../../../store/schedules.ts';
import { setUpTeam, teamIdsOf, teamsWith } from '../../../store/teams.ts';
import { teamList, teamSetUp } from '../../views/teams.ts';
import type { Ask, Subcommand } from '../subcommand.ts';

export const team: Subcommand = {
  name: 'team',
  usage: '/coach team East #team-east @bea @ann manager @max',
  summary: 'Sets up a sales team, its channel and its people; alone it lists the teams. For managers and admins',
  async run(ask: Ask) {
    const { db, actor, now } = ask;
    if (ask.text === '')
      return { message: teamList(await teamsWith(db, actor.workspaceId, await teamIdsOf(db, actor))) };
    const { name, channelId, reps, managers } = readTeam(ask.text);
    const leads = managers.length > 0 ? managers : [actor.userId];
    const [lead] = await Promise.all([...leads, ...reps].map((userId) => ask.meet(userId)));
    const { zone, country, workDays } = lead?.member ?? ask.member;
    const wanted: Omit<SalesTeam, 'id'> = {
      workspaceId: actor.workspaceId,
      name,
      channelId,
      zone,
      country,
      workDays,
      privateOnly: false,
      createdAt: now,
    };
    const people = [
      ...leads.map((userId) => ({ userId, manages: true })),
      ...reps.filter((userId) => !leads.includes(userId)).map((userId) => ({ userId, manages: false })),
    ];
    const { team: saved, before } = await setUpTeam(db, actor, wanted, people);
    await scheduleTeam(db, saved, now);
    // The bot may have been out of the channel; from now on it is tried again.
    await reopenConversation(db, actor.workspaceId, channelId);
    const standing = people.map((person) => ({ ...person, teamId: saved.id }));
    return { message: teamSetUp({ team: saved, people: standing }, before) };
  },
};
