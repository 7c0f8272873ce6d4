import type { SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Deps } from '../../deps.ts';
import { loggable } from '../errors.ts';
import { pickDealModal } from '../modals/pick-deal.ts';
import type { Pending } from '../pending.ts';

/** The shortcut "Update a deal", from anywhere in Slack. */
export const updateDealShortcut =
  (deps: Deps, pending: Pending) =>
  async ({ ack, shortcut, client }: SlackShortcutMiddlewareArgs & { client: WebClient }) => {
    await ack();
    const opened = client.views.open({ trigger_id: shortcut.trigger_id, view: pickDealModal() });
    pending.keep(opened.catch((error: unknown) => deps.log.error({ error: loggable(error) }, 'could not open a form')));
  };
