import type { Deps } from '../../deps.ts';
import type { Answer, Press } from '../actions/pressed.ts';
import { loggable } from '../errors.ts';
import type { Message } from '../message.ts';
import { refusalModal } from '../modals/result.ts';
import { publishHome } from './publish.ts';

/** Who pressed something on their Home. */
type OnHome = Pick<Press, 'workspaceId' | 'userId' | 'client' | 'heard' | 'triggerId'>;

/** Draws a pressed Home again, with what came of it above; no answer is that a form was opened. */
export async function answerOnHome(deps: Deps, press: OnHome, answer: Answer): Promise<void> {
  if (!answer) return;
  const message = 'replace' in answer ? answer.replace : answer.beside;
  await publishHome(deps, press, { message, mark: press.heard });
}

/** Says on a modal what could not be done, wherever on Home they are; above it where that comes too late for a modal. */
export async function refuseOnHome(deps: Deps, press: OnHome, message: Message): Promise<void> {
  const isSaid = await press.client.views.open({ trigger_id: press.triggerId, view: refusalModal(message.text) }).then(
    () => true,
    (error: unknown) => {
      deps.log.warn({ error: loggable(error) }, 'could not open a refusal over a Home');
      return false;
    },
  );
  await publishHome(deps, press, { message: isSaid ? undefined : message, mark: press.heard });
}
