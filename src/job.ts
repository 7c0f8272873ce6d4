import { existsSync } from 'node:fs';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { UserError } from './domain/errors.ts';
import { readRequest } from './jobs/request.ts';
import { runJob } from './jobs/run-one.ts';
import { DATA_FOLDER, openStore } from './serve.ts';
import type { Store } from './store/db.ts';

/**
 * `npm run job`: prints what one job would say. It asks the database of the settings or of `.data/`; where there is
 * neither, a sandbox's team. Throws UserError for what it does not understand.
 */
export async function job(
  config: Config,
  args: string[],
  { now, log }: Pick<Deps, 'now' | 'log'>,
  openSandbox: (at: Temporal.Instant) => Promise<Store>,
): Promise<void> {
  const request = readRequest(args, now());
  const own = config.slack !== null || config.databaseUrl !== undefined || existsSync(DATA_FOLDER);
  if (!own && request.send)
    throw new UserError('There is nobody to send to: the sandbox of this command ends with it. Set DATABASE_URL.');
  const store = own ? await openStore(config) : await openSandbox(request.at);
  try {
    if (!own) console.log("There are no settings and no .data/ here, so this is the sandbox's team.\n");
    console.log(await runJob({ db: store.db, log }, request));
  } finally {
    await store.close();
  }
}
