import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { erasePerson } from '../../store/data/erase-person.ts';
import type { Scope } from '../../store/data/export.ts';
import type { Ask } from '../commands/subcommand.ts';
import { loggable } from '../errors.ts';
import { sendExport } from '../export-sent.ts';
import type { View } from '../message.ts';
import { resultModal } from '../modals/result.ts';
import { eraseAllModal } from '../modals/setup-data-all.ts';
import { erasePersonModal, exportPersonModal } from '../modals/setup-data-person.ts';
import type { Pending } from '../pending.ts';
import { erasedHome } from '../views/data.ts';
import { personErased } from '../views/erased-person.ts';
import { openOver } from './open-over.ts';
import { type Answer, askOf, type Press, pressed } from './pressed.ts';

/** Export everything: it comes to the DM of whoever pressed. */
export const exportAllAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const ask = await askOf(deps, press);
    const admin = { ...ask, ...(await ask.asAdmin()) };
    return sentTo(press, admin, { of: 'everything' }, pending);
  });

/** Send me all that is kept about me. */
export const sendStoredAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const { userId } = press;
    const scope = { of: 'person', userId, isOwn: true } as const;
    return sentTo(press, await askOf(deps, press), scope, pending);
  });

/** Says on the form that it comes, before it is collected. */
async function sentTo(press: Press, ask: Ask, scope: Scope, pending: Pending): Promise<Answer> {
  const { viewId, client } = press;
  if (!viewId) return { replace: await sendExport(ask, client, scope, pending) };
  await sendExport(ask, client, scope, pending, (said) =>
    client.views.update({ view_id: viewId, view: resultModal(said, 'Export') }),
  );
  return undefined;
}

export const exportPersonAction = opening(() => exportPersonModal());
export const erasePersonAction = opening(() => erasePersonModal());
export const eraseAllAction = opening(eraseAllModal);

/** Erase, confirmed: whose id is the value. */
export const erasePersonNowAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const userId = z.string().min(1).max(50).parse(press.value);
    const ask = await askOf(deps, press);
    const done = await erasePerson(ask.db, ask.actor, userId, ask);
    if (done.is === 'erased')
      await press.client.views
        .publish({ user_id: userId, view: erasedHome() })
        .catch((error: unknown) => deps.log.warn({ error: loggable(error) }, 'an erased Home was not drawn'));
    return { replace: personErased(done, userId, ask.actor.userId) };
  });

/** Lays a form on top, for an admin. */
function opening(form: (workspaceName: string) => View) {
  return (deps: Deps, pending: Pending) =>
    pressed(deps, pending, async (press) => {
      const ask = await askOf(deps, press);
      const { workspace } = await ask.asAdmin();
      await openOver(press, form(workspace.name));
      return undefined;
    });
}
