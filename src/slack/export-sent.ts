import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { UserError } from '../domain/errors.ts';
import { dealSheets } from '../store/data/deal-sheet.ts';
import { beginExport, type Scope } from '../store/data/export.ts';
import { jsonFiles } from '../store/data/export-json.ts';
import type { Ask } from './commands/subcommand.ts';
import { explain } from './errors.ts';
import { sendFile } from './files.ts';
import type { Message } from './message.ts';
import type { Pending } from './pending.ts';
import { collecting, exportFailed, exportHere } from './views/data.ts';

/** What an export takes of an ask. */
type Asked = Pick<Ask, 'db' | 'now' | 'actor' | 'member' | 'workspace' | 'heard' | 'log'>;

/**
 * Begins an export and says that it comes, `shown` first where that is given; it is collected afterwards and sent to the DM of whoever
 * asked, which also hears where that failed. Throws UserError where they may not have it.
 */
export async function sendExport(
  ask: Asked,
  client: WebClient,
  scope: Scope,
  pending: Pending,
  shown?: (said: Message) => Promise<unknown>,
): Promise<Message> {
  const { member, db, actor } = ask;
  if (!member.dmChannel)
    throw new UserError('I cannot write to you in a direct message, and nowhere else may this go.');
  const said = collecting(scope, actor.userId);
  const isNew = await beginExport(db, actor, scope, ask);
  // Collecting keeps an embedded database busy: whoever waits in a form is told before.
  await shown?.(said);
  if (isNew) pending.keep(send(ask, client, { scope, to: member.dmChannel }));
  return said;
}

async function send(ask: Asked, client: WebClient, { scope, to }: { scope: Scope; to: string }): Promise<void> {
  const { db, now, actor, member, workspace, log } = ask;
  try {
    const on = now.toZonedDateTimeISO(member.zone).toPlainDate();
    const of = scope.of === 'everything' ? 'everything' : scope.userId;
    const about = { workspaceId: actor.workspaceId, scope, at: now, name: `sideline-${of}-${on}` };
    let comment: string | undefined = exportHere(scope, { name: workspace.name, on });
    for (const files of [jsonFiles(db, about), dealSheets(db, about)]) {
      for await (const file of files) {
        await sendFile(client, to, { ...file, ...(comment ? { comment } : {}) });
        comment = undefined;
      }
    }
  } catch (error) {
    await say(client, to, exportFailed(explain(error, log)), log);
  }
}

/** Says something at once, past what is queued. What keeps it from being said is for the log. */
export async function say(client: WebClient, channel: string, { text }: Message, log: Logger): Promise<void> {
  await client.chat.postMessage({ channel, text }).catch((error: unknown) => explain(error, log));
}
