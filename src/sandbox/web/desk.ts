import { onTheWire } from '../slack/messages.ts';
import type { Channel, Message, User } from '../slack/state.ts';
import { OFFICE_ZONE, PEOPLE, userIdOf, WORKSPACE } from '../team/people.ts';
import type { House } from './house.ts';
import { isNudged } from './nudged.ts';
import { modalsSeen, requireIn, requirePerson } from './sight.ts';
import type { Desk, Person, Place, Post } from './wire.ts';

/** Nobody scrolls back further. */
const POSTS = 500;

/** All that one person has before them, looking at one place. Throws UserError for nobody, and where they are not in. */
export function deskOf(house: House, me: string, place: string): Desk {
  const { office, commands, shortcuts, week, guide } = house;
  requirePerson(me);
  requireIn(office, me, place);
  const modals = modalsSeen(house, me);
  const channels = office.slack
    .channels(me)
    .map((channel) => ({ channel, said: office.slack.messages(channel.id, me) }));
  const here = channels.find(({ channel }) => channel.id === place)?.said ?? [];
  return {
    workspace: WORKSPACE.name,
    people: office.slack.people(me).map(personFrom),
    me,
    clock: { now: office.now().epochMilliseconds, zone: OFFICE_ZONE, moving: house.isMoving() },
    places: channels.map(({ channel, said }) => placeFor(house.marks, me, channel, said)),
    place,
    posts: here.slice(-POSTS).map(postFrom),
    modal: modals.at(-1) ?? null,
    under: Math.max(0, modals.length - 1),
    home: office.slack.home(me) ?? null,
    commands,
    shortcuts,
    week: week.state(),
    guide: guide.state(),
    isNudged: isNudged(office),
  };
}

function personFrom({ id, name, realName, zone, dm, statusEmoji, statusText, isBot }: User): Person {
  const { role = 'rep', team = null, shows = '' } = PEOPLE.find((one) => userIdOf(one.name) === id) ?? {};
  return { id, name, realName, role, team, zone, shows, dm, statusEmoji, statusText, isBot };
}

function placeFor(marks: House['marks'], me: string, { id, name, isDm }: Channel, said: Message[]): Place {
  const { unread, mentioned } = marks.unread(me, id, said);
  if (isDm) return { id, name: 'Sideline', kind: 'dm', unread, mentioned: unread > 0 };
  return { id, name, kind: 'channel', unread, mentioned };
}

function postFrom(message: Message): Post {
  return { ...onTheWire(message), channel: message.channel, onlyYou: message.viewer !== undefined };
}
