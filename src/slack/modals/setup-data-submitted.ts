import type { WebClient } from '@slack/web-api';
import type { Deps } from '../../deps.ts';
import { UserError } from '../../domain/errors.ts';
import type { Stored } from '../../domain/stored.ts';
import { requireAdmin } from '../../store/data/erase-person.ts';
import { beginErasing, eraseWorkspace } from '../../store/data/erase-workspace.ts';
import { inheritanceOf } from '../../store/data/heir.ts';
import { storedAbout } from '../../store/stored-about.ts';
import type { Ask } from '../commands/subcommand.ts';
import { explain } from '../errors.ts';
import { say, sendExport } from '../export-sent.ts';
import type { Pending } from '../pending.ts';
import { ALL_ERASED, ERASING_ALL, erasingFailed } from '../views/data.ts';
import { resultModal } from './result.ts';
import { erasePersonConfirm } from './setup-data-person.ts';
import { type Outcome, type Submission, submission } from './submission.ts';

/** Collects what is kept about the person who was picked, and sends it to whoever asked. */
export const exportPersonSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, (sent) =>
    about(sent, async ({ userId }) => {
      const isOwn = userId === sent.ask.actor.userId;
      const client = await deps.slackFor(sent.ask.actor.workspaceId);
      const said = await sendExport(sent.ask, client, { of: 'person', userId, isOwn }, pending);
      return { page: resultModal(said, 'Export') };
    }),
  );

/** Names who is to be erased and what goes; nothing has happened yet. */
export const erasePersonSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, (sent) =>
    about(sent, async (stored) => {
      const { db, actor } = sent.ask;
      const then = await inheritanceOf(db, actor, stored.userId);
      return { page: erasePersonConfirm(stored, then, actor.userId) };
    }),
  );

/** Begins to erase everything, where the name is the workspace's; what comes of it is said in the DM. */
export const eraseAllSubmitted = (deps: Deps, pending: Pending) =>
  submission(deps, pending, async ({ ask, filled }) => {
    try {
      const client = await deps.slackFor(ask.actor.workspaceId);
      const isNew = await beginErasing(ask.db, ask.actor, filled.name ?? '', ask);
      if (isNew) pending.keep(eraseAll(ask, client));
      return { page: resultModal(ERASING_ALL, 'Erase everything') };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { errors: { name: error.message } };
    }
  });

async function eraseAll({ db, actor, member, log }: Ask, client: WebClient): Promise<void> {
  const said = await eraseWorkspace(db, actor.workspaceId).then(
    (rows) => {
      log.info({ workspace: actor.workspaceId, by: actor.userId, rows }, 'a workspace was erased');
      return ALL_ERASED;
    },
    (error: unknown) => erasingFailed(explain(error, log)),
  );
  if (member.dmChannel) await say(client, member.dmChannel, said, log);
}

async function about({ ask, filled }: Submission, then: (stored: Stored) => Promise<Outcome>): Promise<Outcome> {
  requireAdmin(ask.actor);
  const stored = await storedAbout(ask.db, ask.actor.workspaceId, filled.person ?? '');
  return stored ? then(stored) : { errors: { person: 'Nothing is kept about them.' } };
}
