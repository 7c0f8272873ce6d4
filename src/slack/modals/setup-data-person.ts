import type { UsersSelect } from '@slack/types';
import type { Stored } from '../../domain/stored.ts';
import type { Inheritance } from '../../store/data/heir.ts';
import { actions, button, section } from '../blocks.ts';
import { ACTION, VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { eraseQuestion } from '../views/erased-person.ts';
import { inputBlock, plain, VALUE } from './inputs.ts';

/** Whose data is to be sent. */
export function exportPersonModal(): View {
  return personModal(VIEW.exportPerson, { title: 'Export one person', submit: 'Export' });
}

/** Whose data is to be erased; what goes is shown next. */
export function erasePersonModal(): View {
  return personModal(VIEW.erasePerson, { title: 'Erase one person', submit: 'Next' });
}

/** The page that names who and what goes; only its button does it. */
export function erasePersonConfirm(stored: Stored, then: Inheritance, asker: string): View {
  const asked = button('Erase', ACTION.erasePersonNow, stored.userId, 'danger');
  const confirm = {
    title: plain('Erase for good?'),
    text: plain('Who they are and what they wrote goes; deals and figures stay.'),
    confirm: plain('Erase'),
    deny: plain('Keep'),
    style: 'danger' as const,
  };
  return {
    type: 'modal',
    title: plain('Erase one person'),
    close: plain('Keep'),
    blocks: [section(eraseQuestion(stored, then, asker)), actions({ ...asked, confirm })],
  };
}

function personModal(callbackId: string, { title, submit }: { title: string; submit: string }): View {
  const element: UsersSelect = { type: 'users_select', action_id: VALUE, placeholder: plain('Pick a person') };
  return {
    type: 'modal',
    callback_id: callbackId,
    title: plain(title),
    submit: plain(submit),
    close: plain('Back'),
    blocks: [inputBlock('person', 'Person', element, { optional: false })],
  };
}
