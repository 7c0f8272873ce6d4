import { section } from '../blocks.ts';
import { VIEW } from '../ids.ts';
import type { View } from '../message.ts';
import { eraseAllQuestion } from '../views/data.ts';
import { plain, textInput } from './inputs.ts';

/** Asks for the workspace's name before everything goes. */
export function eraseAllModal(workspaceName: string): View {
  return {
    type: 'modal',
    callback_id: VIEW.eraseAll,
    title: plain('Erase everything'),
    submit: plain('Erase everything'),
    close: plain('Keep'),
    blocks: [
      section(eraseAllQuestion(workspaceName)),
      textInput({ field: 'name', label: 'Type the name of this workspace, as it stands above' }, false),
    ],
  };
}
