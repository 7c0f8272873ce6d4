import { dmWith, type WorkspaceSeed, workspaceFrom } from '../slack/seed.ts';
import { BOT_USER, calledName, dmOf, PEOPLE, TEAMS, type TeamName, userIdOf, WORKSPACE } from './people.ts';

/** Who the bot is in the sandbox's Slack. */
export const BOT = { botId: 'BSIDELINE', botUserId: BOT_USER };

/** The sandbox's Slack: everybody, the teams' channels with their people in them, and each person's talk with the bot. */
export function slackSeed(token: string): WorkspaceSeed {
  const { workspaceId: id, name } = WORKSPACE;
  const users = PEOPLE.map((person) => ({
    id: userIdOf(person.name),
    name: person.name,
    realName: person.realName,
    displayName: calledName(person),
    zone: person.zone,
    isAdmin: person.role === 'admin',
    dm: dmOf(person.name),
  }));
  const teams = (Object.keys(TEAMS) as TeamName[]).map((team) => ({
    id: TEAMS[team].channelId,
    name: TEAMS[team].channel,
    members: [
      ...PEOPLE.filter((one) => one.team === team || one.role === 'admin').map((one) => userIdOf(one.name)),
      BOT_USER,
    ],
  }));
  const bare = { id, name, token, users, channels: teams, botUser: BOT_USER, botId: BOT.botId };
  const dms = workspaceFrom(bare)
    .users.filter(({ isBot }) => !isBot)
    .map((user) => dmWith(user, BOT_USER));
  return { ...bare, channels: [...teams, ...dms] };
}

/** The name of a person or channel, for the eye. */
export function nameOf(id: string): string | undefined {
  if (id === BOT_USER) return 'Sideline';
  const person = PEOPLE.find(({ name }) => userIdOf(name) === id);
  if (person) return calledName(person);
  return Object.values(TEAMS).find(({ channelId }) => channelId === id)?.channel;
}
