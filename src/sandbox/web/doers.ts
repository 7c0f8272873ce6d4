import { UserError } from '../../domain/errors.ts';
import { nearestWord } from '../../domain/text/nearest.ts';
import { elementsOf, type Value } from '../slack/elements.ts';
import type { Outcome } from '../slack/hand.ts';
import type { Filled } from '../slack/submissions.ts';
import type { House } from './house.ts';
import { messageSeen, openModal, requireElement, requireIn, requireOwn } from './sight.ts';
import type { Doing } from './wire.ts';

type Does = Doing['does'];
type What<Kind extends Does> = Extract<Doing, { does: Kind }>;
type Chosen = What<'submit'>['values'][string];

/** Does one kind of thing through the local Slack; undefined where nothing was sent. Throws UserError where nothing was done. */
type Doer<Kind extends Does> = (house: House, doing: What<Kind>) => Promise<Outcome | undefined>;

/** What a person can do. */
export const DOERS: { [Kind in Does]: Doer<Kind> } = {
  async say({ office, marks }, { me, channel, text, thread }) {
    requireIn(office, me, channel);
    if (text.trim() === '') throw new UserError('There is nothing to say in that.');
    if (thread !== undefined) messageSeen(office, me, { channel, ts: thread });
    const said = await office.slack.as(me).say(text, { channel, ...(thread === undefined ? {} : { thread }) });
    if (said.message) marks.read(me, channel, said.message.ts);
    return said;
  },

  async command({ office, commands }, { me, channel, text, thread }) {
    requireIn(office, me, channel);
    const [, name = '', rest = ''] = /^(\/\S*)\s*(.*)$/s.exec(text.trim()) ?? [];
    if (!commands.some(({ command }) => command === name)) {
      const known = commands.map(({ command }) => command).join(', ');
      const typed = name || text.trim();
      const meant = nearestWord(
        typed,
        commands.map(({ command }) => command),
      );
      const hint = meant ? `Did you mean ${meant}? ` : '';
      throw new UserError(`${typed} is not a valid command. ${hint}There are ${known}.`);
    }
    if (thread !== undefined) throw new UserError(`${name} is not supported in threads. Sorry!`);
    return office.slack.as(me).command(name, rest, { channel });
  },

  async edit({ office }, { me, channel, ts, text }) {
    requireOwn(office, me, { channel, ts });
    if (text.trim() === '') throw new UserError('There is nothing left in that. Delete the message instead.');
    return office.slack.as(me).edit({ channel, ts }, text);
  },

  async erase({ office }, { me, channel, ts }) {
    requireOwn(office, me, { channel, ts });
    return office.slack.as(me).erase({ channel, ts });
  },

  async press({ office, offers }, { me, shown, block, action, value }) {
    requireElement(office, me, shown, { block, action });
    const picked = value === undefined ? undefined : chosen(value, (one) => offers.find({ me, shown, action }, one));
    return office.slack.as(me).click(shown, { block, action }, picked);
  },

  async submit({ office, offers, week }, { me, values }) {
    const { id, submit, blocks, state } = openModal({ office, week }, me);
    if (!submit) throw new UserError('There is nothing to send in here.');
    const filled: Filled = {};
    for (const { block, element } of elementsOf(blocks)) {
      const [name, action] = [String(block.block_id), String(element.action_id)];
      const value = values[name];
      if (value === undefined) continue;
      const standing = state.values[name]?.[action]?.selected_option;
      filled[name] = chosen(
        value,
        (one) => offers.find({ me, shown: { id }, action }, one) ?? (isOption(standing, one) ? standing : undefined),
      );
    }
    return office.slack.as(me).submit(filled);
  },

  async close({ office, week }, { me }) {
    openModal({ office, week }, me);
    return office.slack.as(me).close();
  },

  async shortcut({ office, shortcuts }, { me, id, on }) {
    const type = on ? 'message' : 'global';
    if (!shortcuts.some((shortcut) => shortcut.id === id && shortcut.type === type)) {
      throw new UserError(`There is no ${type} shortcut ${id}.`);
    }
    if (on) messageSeen(office, me, on);
    return office.slack.as(me).shortcut(id, on);
  },

  'open home': ({ office }, { me }) => office.slack.as(me).openApp(),

  'set status': ({ office }, { me, emoji, text }) =>
    office.slack.as(me).changeProfile({ statusEmoji: emoji, statusText: text }),

  async read({ office, marks }, { me, channel, ts }) {
    messageSeen(office, me, { channel, ts });
    marks.read(me, channel, ts);
    return undefined;
  },
};

/** What was chosen, whole where it was offered from outside: a value alone does not say how it was called. */
function chosen(value: Chosen, whole: (one: string) => Value | undefined): Value {
  if (typeof value === 'string') return whole(value) ?? value;
  return value;
}

function isOption(standing: unknown, value: string): standing is Record<string, unknown> {
  return typeof standing === 'object' && standing !== null && 'value' in standing && standing.value === value;
}
