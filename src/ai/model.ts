import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Answered, NoAnswer, WhyNone } from './answered.ts';
import { noAnswer } from './answered.ts';
import { messagesOf, type Question } from './question.ts';

/** Which model, and where: the usual one of OpenAI where nothing else is said. */
export type ModelSettings = { apiKey: string; name?: string; baseUrl?: string };

/** What was answered, and what it cost: null where the server did not say, 0 where nothing can have been used. */
export type Reply<Value> = Answered<Value> & { tokens: number | null };

/** A model that may be asked. It is given no tools, and what it says is never run. */
export type Model = { ask: <Value>(question: Question<Value>) => Promise<Reply<Value>> };

/** OpenAI's small, quick one with structured outputs. It reasons unless told not to, which takes longer than anybody waits. */
export const USUAL_MODEL = 'gpt-6-luna';

type Own = { max_completion_tokens?: number; store?: boolean; reasoning_effort?: 'none' };

/** What another model may think before it answers, in tokens; the usual one is told not to. */
const THOUGHT = 2_000;

/** An answer takes this long at most, in all, or the built-in one is given. */
const WITHIN_MS = 8_000;

const ENVELOPE = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.object({ total_tokens: z.number().int().nonnegative() }).nullish(),
});

/**
 * A model behind any server that speaks OpenAI's chat completions. Asking never throws and is done within `withinMs`. The log is
 * told why there was no answer, and never a text or a key.
 */
export function openModel(
  { apiKey, name = USUAL_MODEL, baseUrl }: ModelSettings,
  log: Pick<Logger, 'warn'>,
  withinMs = WITHIN_MS,
): Model {
  const client = new OpenAI({
    apiKey,
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    timeout: withinMs,
    maxRetries: 0,
    logLevel: 'off',
    // Said outright, or the client would read the environment, which main alone does.
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
  });
  return {
    async ask(question) {
      const isUsual = name === USUAL_MODEL;
      // Other servers differ in which of these they take, and some refuse what they do not know.
      const own: Own = {
        ...(baseUrl ? {} : { max_completion_tokens: question.mostTokens + (isUsual ? 0 : THOUGHT), store: false }),
        ...(isUsual ? { reasoning_effort: 'none' } : {}),
      };
      const reply = await send(
        client,
        { model: name, ...own },
        question,
        AbortSignal.timeout(Math.min(withinMs, question.withinMs ?? withinMs)),
      );
      if (reply.is === 'no-answer') log.warn({ use: question.name, why: reply.why }, 'the model gave no answer');
      return reply;
    },
  };
}

async function send<Value>(
  client: OpenAI,
  settings: Own & { model: string },
  question: Question<Value>,
  signal: AbortSignal,
): Promise<Reply<Value>> {
  const { system, user } = messagesOf(question);
  try {
    const completion: unknown = await client.chat.completions.create(
      {
        ...settings,
        messages: [
          { role: 'system', content: system },
          { role: 'user', content: user },
        ],
        response_format: zodResponseFormat(question.reply, question.name),
      },
      { signal },
    );
    return read(completion, question);
  } catch (error) {
    const why = whyFailed(error, signal);
    // What was cut off on the way may well have been worked out, and is paid for.
    return { ...noAnswer(why), tokens: why === 'slow' ? null : 0 };
  }
}

function read<Value>(completion: unknown, { reply }: Question<Value>): Reply<Value> {
  const envelope = ENVELOPE.safeParse(completion);
  if (!envelope.success) return { ...noAnswer('malformed'), tokens: null };
  const tokens = envelope.data.usage?.total_tokens ?? null;
  const [choice] = envelope.data.choices;
  const none = (why: WhyNone): NoAnswer & { tokens: number | null } => ({ ...noAnswer(why), tokens });
  if (choice?.message.refusal || choice?.finish_reason === 'content_filter') return none('refused');
  const json = parsed(choice?.message.content ?? '');
  if (json === undefined) return none('malformed');
  const value = reply.safeParse(json);
  return value.success ? { is: 'answer', value: value.data, tokens } : none('other-shape');
}

/** Some models wrap what they write as if for a page. */
const FENCE = /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(FENCE, '$1'));
  } catch {
    return undefined;
  }
}

function whyFailed(error: unknown, signal: AbortSignal): WhyNone {
  if (signal.aborted) return 'slow';
  if (error instanceof APIConnectionError) return error instanceof APIConnectionTimeoutError ? 'slow' : 'unreachable';
  if (!(error instanceof APIError) || error.status === undefined) return 'failed';
  if (error.status === 429) return 'limited';
  return error.status === 401 || error.status === 403 ? 'key' : 'failed';
}
