import { UserError } from '../../domain/errors.ts';
import type { Office } from '../office.ts';
import { elementsOf } from '../slack/elements.ts';
import type { Shown } from '../slack/shown.ts';
import type { Json, Message, View } from '../slack/state.ts';
import { calledName, PEOPLE, userIdOf } from '../team/people.ts';
import type { House } from './house.ts';

type Where = Pick<Message, 'channel' | 'ts'>;

/** How somebody is called. Throws UserError where nobody here has this id. */
export function requirePerson(me: string): string {
  const person = PEOPLE.find(({ name }) => userIdOf(name) === me);
  if (!person) throw new UserError(`Nobody here has the id ${me}.`);
  return calledName(person);
}

/** Throws UserError where this person is not in the channel, or there is none. */
export function requireIn({ slack }: Office, me: string, channel: string): void {
  const isIn = slack.channels(me).some(({ id }) => id === channel);
  if (!isIn) throw new UserError(`${requirePerson(me)} is not in a channel ${channel}.`);
}

/** A message as this person sees it. Throws UserError where they do not. */
export function messageSeen(office: Office, me: string, { channel, ts }: Where): Message {
  requireIn(office, me, channel);
  const message = office.slack.messages(channel, me).find((one) => one.ts === ts);
  if (!message) throw new UserError('That message is no longer there.');
  return message;
}

/** Throws UserError where this person did not write the message. */
export function requireOwn(office: Office, me: string, said: Where): void {
  if (messageSeen(office, me, said).user !== me) throw new UserError('Only who wrote a message can change it.');
}

/** Throws UserError where this person does not have such an element before them, in this message or view. */
export function requireElement(
  office: Office,
  me: string,
  shown: Shown,
  { block, action }: { block?: string; action: string },
): void {
  const there = elementsOf(blocksSeen(office, me, shown)).some(
    ({ block: within, element }) => element.action_id === action && (block === undefined || within.block_id === block),
  );
  if (!there) throw new UserError('That is no longer there.');
}

function blocksSeen(office: Office, me: string, shown: Shown): Json[] {
  if ('channel' in shown) return messageSeen(office, me, shown).blocks ?? [];
  const view = [...office.slack.modals(me), office.slack.home(me)].find((open) => open?.id === shown.id);
  if (!view) throw new UserError('That window is no longer open.');
  return view.blocks;
}

/** What a person has open, the top last; not what the played week opened as them. */
export function modalsSeen({ office, week }: Pick<House, 'office' | 'week'>, me: string): View[] {
  return office.slack.modals(me).filter((view) => !week.isPlayed(me, view));
}

/** The modal on top of what this person has open. Throws UserError where there is none. */
export function openModal(house: Pick<House, 'office' | 'week'>, me: string): View {
  const modal = modalsSeen(house, me).at(-1);
  if (!modal) throw new UserError('No window is open.');
  return modal;
}
