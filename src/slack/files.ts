import { setTimeout } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { UserError } from '../domain/errors.ts';
import { failureFrom } from './call-outcome.ts';

/** A file as it is sent: its name, what it holds, and a line above it. */
export type SentFile = { name: string; data: Buffer; comment?: string };

/** How often it waits for as long as Slack asks for, and at most how long, milliseconds. */
const WAITS = 5;
const LONGEST_WAIT = 60_000;

/** Sends a file to a channel or DM by its id. Throws UserError where Slack does not let us send files. */
export async function sendFile(client: WebClient, channelId: string, { name, data, comment }: SentFile): Promise<void> {
  for (let waited = 0; ; waited += 1) {
    try {
      await client.filesUploadV2({
        ...{ channel_id: channelId, filename: name, title: name, file: data },
        ...(comment ? { initial_comment: comment } : {}),
      });
      return;
    } catch (error) {
      const failure = failureFrom(error);
      if (failure.is === 'refused' && failure.error === 'missing_scope') throw mayNotSendFiles();
      if (failure.is !== 'limited' || waited === WAITS) throw error;
      await setTimeout(Math.min(failure.forMs, LONGEST_WAIT));
    }
  }
}

function mayNotSendFiles(): UserError {
  return new UserError(
    'Slack does not let me send files here yet. Whoever runs Sideline adds the scope `files:write` and installs it anew.',
  );
}
