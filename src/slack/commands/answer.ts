import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { ownersOf } from '../../store/people-and-places.ts';
import { explain } from '../errors.ts';
import type { Message } from '../message.ts';
import { whichDeal } from '../views/which-deal.ts';
import { type Ask, type Command, type Reply, runCommand, WhichDeal } from './subcommand.ts';

/** Where an answer goes: a modal needs the trigger of what was pressed or typed, within 3 s. */
export type Asker = { client: WebClient; triggerId: string; log: Logger };

/** Runs a command and says what is to be shown; undefined where a modal was opened instead. Never throws. */
export async function answerCommand(command: Command, asked: Promise<Ask>, asker: Asker): Promise<Message | undefined> {
  try {
    const ask = await asked;
    return await show(await runCommand(command, ask).catch(orWhichDeal(command, ask)), asker);
  } catch (error) {
    return explain(error, asker.log);
  }
}

/** Opens a modal where the reply is one, and gives back the message where it is that. */
export async function show(reply: Reply, { client, triggerId }: Asker): Promise<Message | undefined> {
  if ('message' in reply) return reply.message;
  await client.views.open({ trigger_id: triggerId, view: reply.modal });
  return undefined;
}

/** Answers words that could mean two deals with the question which is meant; anything else is thrown on. */
export function orWhichDeal(command: Command, ask: Ask) {
  return async (error: unknown): Promise<Reply> => {
    if (!(error instanceof WhichDeal)) throw error;
    const said = { command: command.name, text: ask.text, saidAt: ask.said.at.toInstant().toString() };
    const nameOf = await ownersOf(ask.db, ask.actor.workspaceId, error.candidates);
    return { message: whichDeal(error, said, { now: ask.said.at, stages: ask.workspace.stages, nameOf }) };
  };
}
