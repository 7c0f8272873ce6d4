import { type Pressed, press } from './clicks.ts';
import { type CommandOptions, typeCommand } from './commands.ts';
import type { Value } from './elements.ts';
import type { Hand, Outcome } from './hand.ts';
import { runShortcut } from './shortcuts.ts';
import type { Shown } from './shown.ts';
import type { Forgery } from './signer.ts';
import { changeProfile, edit, erase, type Heard, openApp, type SpeechOptions, speak } from './speech.ts';
import type { Message, User } from './state.ts';
import { closeModal, type Filled, fill, submit } from './submissions.ts';
import { suggest } from './suggestions.ts';

type Where = Pick<Message, 'channel' | 'ts'>;

/** What one person can do in Slack. Each act is signed and sent as Slack sends it, and its answer shown. */
export type Person = {
  command: (name: string, text?: string, options?: CommandOptions) => Promise<Outcome>;
  /** Presses what has this action_id or these words, or stands in this place; `value` picks in a menu, or tells buttons alike apart. */
  click: (shown: Shown, what: Pressed, value?: Value, forgery?: Forgery) => Promise<Outcome>;
  suggest: (shown: Shown, actionId: string, typed: string) => Promise<Outcome>;
  fill: (filled: Filled) => Promise<void>;
  submit: (filled?: Filled, forgery?: Forgery) => Promise<Outcome>;
  close: () => Promise<Outcome>;
  shortcut: (callbackId: string, on?: Where) => Promise<Outcome>;
  say: (text: string, options?: SpeechOptions) => Promise<Heard>;
  edit: (said: Where, text: string) => Promise<Heard>;
  erase: (said: Where) => Promise<Heard>;
  openApp: (tab?: 'home' | 'messages') => Promise<Heard>;
  changeProfile: (change: Partial<Omit<User, 'id' | 'dm'>>) => Promise<Heard>;
};

/** A person at their keyboard. */
export function person(hand: Hand): Person {
  return {
    command: (name, text = '', options) => typeCommand(hand, name, text, options),
    click: (shown, what, value, forgery) => press(hand, shown, what, value, forgery),
    suggest: (shown, actionId, typed) => suggest(hand, shown, actionId, typed),
    fill: async (filled) => {
      await fill(hand, filled);
    },
    submit: (filled, forgery) => submit(hand, filled, forgery),
    close: () => closeModal(hand),
    shortcut: (callbackId, on) => runShortcut(hand, callbackId, on),
    say: async (text, options) => speak(hand, text, options),
    edit: async (said, text) => edit(hand, said, text),
    erase: async (said) => erase(hand, said),
    openApp: async (tab) => openApp(hand, tab),
    changeProfile: async (change) => changeProfile(hand, change),
  };
}
