import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { UserError } from '../domain/errors.ts';
import type { Message } from './message.ts';
import { escapeAround } from './wording.ts';

/** Codes under which both drivers and the system say that the database cannot be reached or is stopping. */
const DATABASE_GONE =
  /^(CONNECT_TIMEOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|08...|57P0.|53300)$/;

/** What a person sees of an error: how to put it right, or a reference number. The log has the rest, without texts. */
export function explain(error: unknown, log: Logger): Message {
  if (error instanceof UserError) return { text: escapeAround(error.message) };
  const reference = randomBytes(4).toString('hex');
  log.error({ reference, error: loggable(error) }, 'could not answer');
  return { text: sentenceFor(error, reference) };
}

function sentenceFor(error: unknown, reference: string): string {
  if (isDatabaseGone(error)) {
    return `I could not save that, so nothing changed. Try again in a minute. (Reference ${reference})`;
  }
  return `Something went wrong on my side. Try again; if it happens twice, tell your admin this reference: ${reference}`;
}

/** Whether the error, or what caused it, is the database being out of reach. */
export function isDatabaseGone(error: unknown): boolean {
  return chain(error).some(({ code }) => DATABASE_GONE.test(String(code)));
}

/** An error as the log may keep it: names, codes and places, never messages of the database, which quote what people wrote. */
export function loggable(error: unknown) {
  return chain(error).map(({ name, code, stack, routine, constraint_name: constraint }) => ({
    name,
    code,
    routine,
    constraint,
    at: stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 8),
  }));
}

type Link = Error & { code?: unknown; routine?: unknown; constraint_name?: unknown };

function chain(error: unknown): Link[] {
  const links: Link[] = [];
  let link = error;
  while (link instanceof Error && links.length < 5) {
    links.push(link);
    link = link instanceof AggregateError ? link.errors[0] : link.cause;
  }
  return links;
}
