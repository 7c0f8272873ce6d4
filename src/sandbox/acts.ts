import { UserError } from '../domain/errors.ts';
import { LISTENERS } from '../slack/listeners.ts';
import { words } from '../slack/plain.ts';
import type { Button } from './buttons.ts';
import { pickedFrom, valueFor } from './filling.ts';
import { fieldsOf } from './form.ts';
import type { Office } from './office.ts';
import { lastSaid } from './own-words.ts';
import type { Screen } from './screen.ts';
import { wordsOf } from './slack/elements.ts';
import type { Outcome } from './slack/hand.ts';
import type { View } from './slack/state.ts';
import type { Filled } from './slack/submissions.ts';
import { type Name, userIdOf } from './team/people.ts';
import { nameOf } from './team/slack-seed.ts';

/** What people do in the office; each act is told, sent, and waited for until all it leads to is on the screen. */
export type Acts = {
  /** A slash command, or anything else as a message to the bot. */
  type: (name: Name, text: string) => Promise<void>;
  /** `picked` is the option's words, or a date, where the button is to pick from. Throws UserError. */
  press: (userId: string, button: Button, picked?: string) => Promise<void>;
  /** Answers under a message in a channel. */
  answer: (name: Name, text: string, under: { channel: string; ts: string }) => Promise<void>;
  say: (name: Name, text: string, channel: string) => Promise<void>;
  /** Puts what this person said last otherwise, wherever that was. Throws UserError. */
  edit: (name: Name, text: string) => Promise<void>;
  /** Takes back what this person said last. Throws UserError. */
  erase: (name: Name) => Promise<void>;
  /** Sets somebody's Slack status; an empty emoji clears it. */
  setStatus: (name: Name, emoji: string, text: string) => Promise<void>;
  /** Puts values into the open form, by field; a picker takes the words it is searched by. Throws UserError. */
  fill: (userId: string, filled: Record<string, string>) => Promise<void>;
  submit: (userId: string) => Promise<void>;
  closeForm: (userId: string) => Promise<void>;
  openHome: (name: Name) => Promise<void>;
};

export function actsIn(office: Office, screen: Pick<Screen, 'tell' | 'show' | 'forget'>): Acts {
  const { slack } = office;
  const seen = new Map<string, View>();

  /** Waits for all that an act led to, and shows what then lies before this person, if it is another form than before. */
  const look = async (userId: string, { status, errors = {} }: Pick<Outcome, 'status' | 'errors'>) => {
    await office.settle();
    const form = slack.modal(userId);
    if (status !== 200 && status !== 0) screen.tell(userId, `reads that Sideline did not answer (${status})`);
    for (const [field, problem] of Object.entries(errors)) {
      screen.tell(userId, `reads beside ${labelOf(form, field)}`, [problem]);
    }
    const before = seen.get(userId);
    if (before && before.id !== form?.id) screen.forget(before);
    if (form && before?.hash !== form.hash) screen.show(userId, form);
    if (form) seen.set(userId, form);
    else seen.delete(userId);
  };

  return {
    async type(name, text) {
      const userId = userIdOf(name);
      const [, command, rest = ''] = /^(\/\S+)\s*(.*)$/s.exec(text) ?? [];
      if (command && !LISTENERS.commands.some(({ name: known }) => known === command)) {
        const known = LISTENERS.commands.map((one) => one.name).join(', ');
        throw new UserError(`Slack knows no ${command} here. There are ${known}.`);
      }
      if (command) {
        screen.tell(userId, 'types', [text]);
        await look(userId, await slack.as(userId).command(command, rest));
      } else await look(userId, await slack.as(userId).say(text));
    },
    async press(userId, button, picked = '') {
      const { place, block, actionId, label, number } = button;
      if (!sees(office, userId, place)) throw new UserError(`${nameOf(userId)} does not see that button.`);
      const value = pickedFrom(button, picked, userId, office);
      screen.tell(userId, `presses [${number} ${label}]${picked === '' ? '' : `: ${picked}`}`);
      await look(userId, await slack.as(userId).click(place, { block, action: actionId }, value));
    },
    async answer(name, text, { channel, ts }) {
      await look(userIdOf(name), await slack.as(userIdOf(name)).say(text, { channel, thread: ts }));
    },
    async say(name, text, channel) {
      await look(userIdOf(name), await slack.as(userIdOf(name)).say(text, { channel }));
    },
    async edit(name, text) {
      if (text.trim() === '') throw new UserError('Edit it to what? Write it like `edit acme moved to proposal, 45k`.');
      await look(userIdOf(name), await slack.as(userIdOf(name)).edit(lastSaid(office, name), text.trim()));
    },
    async erase(name) {
      const said = lastSaid(office, name);
      screen.tell(userIdOf(name), 'deletes what they said', [words(said.text, { nameOf })]);
      await look(userIdOf(name), await slack.as(userIdOf(name)).erase(said));
    },
    async setStatus(name, emoji, text) {
      const userId = userIdOf(name);
      screen.tell(userId, emoji ? 'sets a status' : 'clears the status', emoji ? [`${emoji} ${text}`] : []);
      await look(userId, await slack.as(userId).changeProfile({ statusEmoji: emoji, statusText: text }));
    },
    async fill(userId, filled) {
      const form = slack.modal(userId);
      if (!form) throw new UserError('No form is open.');
      const values: Filled = {};
      for (const [field, text] of Object.entries(filled)) values[field] = await valueFor(office, userId, field, text);
      await slack.as(userId).fill(values);
      const lines = fieldsOf(slack.modal(userId) ?? form).filter(({ name }) => name in filled);
      screen.tell(
        userId,
        'fills in',
        lines.map(({ label, holds }) => `${label} ${holds}`),
      );
    },
    async submit(userId) {
      const form = slack.modal(userId);
      if (!form) throw new UserError('No form is open.');
      if (!form.submit) throw new UserError('There is nothing to submit here. Close it with `close`.');
      screen.tell(userId, `presses (${wordsOf(form.submit)})`);
      await look(userId, await slack.as(userId).submit());
    },
    async closeForm(userId) {
      if (!slack.modal(userId)) throw new UserError('No form is open.');
      screen.tell(userId, 'closes the form');
      await look(userId, await slack.as(userId).close());
    },
    async openHome(name) {
      const userId = userIdOf(name);
      await slack.as(userId).openApp();
      await office.settle();
      const home = slack.home(userId);
      if (home) screen.show(userId, home);
    },
  };
}

function sees({ slack }: Office, userId: string, place: Button['place']): boolean {
  if ('id' in place) return [slack.modal(userId), slack.home(userId)].some((view) => view?.id === place.id);
  const { channel, ts } = place;
  const { channels } = slack.snapshot().workspaces[0] ?? { channels: [] };
  const isIn = channels.some(({ id, members }) => id === channel && members.includes(userId));
  return isIn && slack.messages(channel, userId).some((message) => message.ts === ts);
}

function labelOf(form: View | undefined, field: string): string {
  const label = form && fieldsOf(form).find(({ name }) => name === field)?.label;
  return `"${label ?? field}"`;
}
