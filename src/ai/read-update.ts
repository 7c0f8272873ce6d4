import type { z } from 'zod';
import { STAGES } from '../domain/pipeline.ts';
import type { Reading } from '../domain/reading.ts';
import { stageName } from '../domain/stages.ts';
import type { Answered } from './answered.ts';
import type { Model } from './model.ts';
import type { Names } from './names.ts';
import { type Question, withLegend } from './question.ts';
import { checkedUpdates } from './read-update/checked.ts';
import { joined } from './read-update/joined.ts';
import { mostTokensFor, REPLY, TASK } from './read-update/reply.ts';
import { dealsGiven, sentText } from './read-update/sent.ts';
import type { Told } from './read-update/told.ts';

/** What a model is to read: a message, what our own rules read of it, and its names as they may be sent. */
export type ToRead = { told: Told; reading: Reading; names: Names };

/** A reading with what a model reads beside it, never certain; the same reading where that adds nothing; or why there is no answer. */
export async function readUpdates(model: Model, asked: ToRead): Promise<Answered<Reading>> {
  const reply = await model.ask(updatesQuestion(asked));
  if (reply.is === 'no-answer') return reply;
  const read = checkedUpdates(reply.value.updates, asked.told, asked.names);
  return { is: 'answer', value: joined(asked.reading, read) };
}

/** What is asked, with names as they may be sent. */
export function updatesQuestion({ told, names }: ToRead): Question<z.infer<typeof REPLY>> {
  const { said, lastDeal } = told.heard;
  const message = sentText(told, names);
  const spokenOf = lastDeal === null ? null : names.codeOf(lastDeal);
  const data = {
    message,
    deals: dealsGiven(told).flatMap(({ id }) => names.codeOf(id) ?? []),
    ...(spokenOf === null ? {} : { spokenOfLast: spokenOf }),
    today: `${said.at.toLocaleString('en', { weekday: 'long' })} ${said.at.toPlainDate()}`,
    stages: Object.fromEntries(STAGES.map((stage) => [stage, stageName(said.stages, stage)])),
  };
  return {
    name: 'updates',
    task: TASK,
    data: withLegend(data, names),
    reply: REPLY,
    mostTokens: mostTokensFor(message),
  };
}
