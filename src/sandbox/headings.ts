import type { Message } from './slack/state.ts';
import type { Said } from './slack/world.ts';
import { BOT_USER, calledName, dmOf, OFFICE_ZONE, PEOPLE, TEAMS, userIdOf, zoneOfUser } from './team/people.ts';
import { nameOf } from './team/slack-seed.ts';

/** What the bot reacts with, as it looks. */
const DRAWN: Record<string, string> = { eyes: '👀' };

/** Whose talk with the bot this channel is; null for other channels. */
export function ownerOfDm(channelId: string): string | null {
  const owner = PEOPLE.find(({ name }) => dmOf(name) === channelId);
  return owner ? userIdOf(owner.name) : null;
}

/** Who says it, before their words; nothing for the bot. */
export function speakerOf({ user }: Message): string {
  return user === BOT_USER ? '' : `${nameOf(user)}: `;
}

/** Where it is said. */
export function placeOf({ channel }: Message): string {
  const owner = PEOPLE.find(({ name }) => dmOf(name) === channel);
  return owner ? `Sideline with ${calledName(owner)}` : `#${nameOf(channel)}`;
}

/** Who says it, where, and who sees it. */
export function headingOf({ message, how }: Said): string {
  const changes = message.user === BOT_USER ? ' changes that' : ' changes what they said';
  const speaker = `${nameOf(message.user)}${how === 'edited' ? changes : ''}`;
  if (message.viewer) return `${speaker}, only ${nameOf(message.viewer)} sees it`;
  const owner = ownerOfDm(message.channel);
  if (!owner) return `${speaker} in ${placeOf(message)}`;
  return `${speaker} to ${message.user === BOT_USER ? nameOf(owner) : 'Sideline'}`;
}

/** What the bot's newest reaction to a message says, and where: "Sideline puts 👀 under what Bea said in #team-enterprise". */
export function reactionOf(message: Message): string {
  const name = message.reactions?.at(-1)?.name ?? '';
  return `Sideline puts ${DRAWN[name] ?? `:${name}:`} under what ${nameOf(message.user)} said in ${placeOf(message)}`;
}

/** Whose clock it is read by: the person's, in a channel the team's. */
export function zoneOf({ channel, viewer, user }: Message): string {
  const person = viewer ?? ownerOfDm(channel) ?? (user === BOT_USER ? null : user);
  if (person) return zoneOfUser(person);
  return Object.values(TEAMS).find(({ channelId }) => channelId === channel)?.zone ?? OFFICE_ZONE;
}

/** America/New_York → New York. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** Monday, 9 March 2026. */
export function longDay(date: Temporal.PlainDate): string {
  return date.toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}
