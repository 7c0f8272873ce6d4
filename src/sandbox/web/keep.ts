import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { UserError } from '../../domain/errors.ts';
import type { Left } from '../office.ts';
import type { State } from '../slack/state.ts';
import { WORKSPACE } from '../team/people.ts';
import { placesIn } from './folder.ts';
import { GUIDE_STEPS, type Guide } from './wire.ts';

/** Up to which message somebody has read, by person and channel. */
export type Read = Record<string, Record<string, string>>;

/** What is kept of an office beside its database. `start` is the Monday on which it began. */
export type Kept = { start: Temporal.PlainDate; left: Left; read: Read; guide: Guide };

/** Raised when what is kept takes another shape. */
const VERSION = 1;

const LIST = z.array(z.looseObject({ id: z.string() }));
const BY_ID = z.record(z.string(), z.unknown());

/** The outer shape of a local Slack: within, it is as we wrote it. */
const SLACK = z.looseObject({
  made: z.number().int(),
  workspaces: z
    .array(
      z.looseObject({
        id: z.literal(WORKSPACE.workspaceId),
        token: z.string(),
        users: LIST,
        channels: LIST,
        messages: z.array(z.looseObject({ channel: z.string(), ts: z.string() })),
        modals: BY_ID,
        homes: BY_ID,
        picked: BY_ID,
        responseUrls: LIST,
        lastTs: z.record(z.string(), z.number()),
        lastPost: z.record(z.string(), z.number()),
      }),
    )
    .length(1),
});

const FILE = z.object({
  version: z.literal(VERSION),
  start: z.iso.date(),
  now: z.iso.datetime(),
  slack: SLACK,
  read: z.record(z.string(), z.record(z.string(), z.string())),
  guide: z.object({ done: z.array(z.enum(GUIDE_STEPS)), dismissed: z.boolean() }),
});

/** What the folder keeps; undefined where nothing was begun, or a first start was broken off. Throws UserError for what cannot be used. */
export async function readKept(folder: string): Promise<Kept | undefined> {
  const { office, database, unfinished } = placesIn(folder);
  if (!existsSync(office)) {
    if (existsSync(database) && !existsSync(unfinished)) throw unusable(folder, `${office} is missing`);
    return undefined;
  }
  if (!existsSync(database)) throw unusable(folder, `${database} is missing`);
  const file = json(await readFile(office, 'utf8'));
  const { version } = z.object({ version: z.unknown() }).safeParse(file).data ?? {};
  const { data } = FILE.safeParse(file);
  if (data) {
    const { start, now, slack, read, guide } = data;
    // Only its outer shape is looked at: the rest is what an earlier run took from its own local Slack.
    const left = { now: Temporal.Instant.from(now), slack: slack as unknown as State };
    return { start: Temporal.PlainDate.from(start), left, read, guide };
  }
  const isOther = typeof version === 'number' && version !== VERSION;
  throw unusable(folder, isOther ? `${office} is of another version of Sideline` : `${office} is damaged`);
}

/** The sentence about an office that cannot be opened again. */
export function unusable(folder: string, why: string): UserError {
  return new UserError(
    `The office kept in ${folder} cannot be opened: ${why}. Nothing was changed. Start with --reset to forget it and begin anew.`,
  );
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes all of it, or leaves what was there. */
export async function writeKept(folder: string, { start, left, read, guide }: Kept): Promise<void> {
  const { office } = placesIn(folder);
  const { now, slack } = left;
  const file = { version: VERSION, start: start.toString(), now: now.toString(), slack, read, guide };
  const unfinished = `${office}.new`;
  await writeFile(unfinished, JSON.stringify(file), { flush: true });
  await rename(unfinished, office);
}
