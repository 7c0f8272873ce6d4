import { LLMock } from '@copilotkit/aimock';
import { pino } from 'pino';
import { type Model, openModel } from '../../src/ai/model.ts';

/** The only key that the server takes. */
const KEY = 'sk-a-secret-key';

/** A model server that is not ours, and a model of ours that asks it. `logged` are the log's lines. */
export type ModelServer = {
  model: Model;
  server: LLMock;
  url: string;
  logged: string[];
  /** Answers the use of this name so. A text is sent as it is, anything else as JSON. */
  says: (name: string, reply: unknown, usage?: number) => void;
  /** What was asked, as one text, each request. */
  asked: () => string[];
  close: () => Promise<void>;
};

/** Starts the server on a free port. `withinMs` is how long an answer may take. */
export async function openModelServer({ withinMs = 2_000, key = KEY, path = '/v1' } = {}): Promise<ModelServer> {
  const server = new LLMock({ port: 0, logLevel: 'silent', auth: { apiKeys: [KEY] } });
  await server.start();
  const logged: string[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void logged.push(line) });
  return {
    server,
    url: `${server.url}${path}`,
    model: openModel({ apiKey: key, name: 'a-model', baseUrl: `${server.url}${path}` }, log, withinMs),
    logged,
    says(name, reply, usage) {
      const content = typeof reply === 'string' ? reply : JSON.stringify(reply);
      const counted = usage === undefined ? {} : { usage: { prompt_tokens: usage - 1, completion_tokens: 1 } };
      server.on({ predicate: ({ response_format }) => isFor(response_format, name) }, { content, ...counted });
    },
    asked: () => server.getRequests().map(({ body }) => JSON.stringify(body)),
    close: () => server.stop(),
  };
}

function isFor(format: unknown, name: string): boolean {
  return JSON.stringify(format).includes(`"name":"${name}"`);
}
