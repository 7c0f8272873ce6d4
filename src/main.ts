import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { readConfig } from './config.ts';
import { UserError } from './domain/errors.ts';
import { job } from './job.ts';
import { serve } from './serve.ts';
import { askedToEnd } from './signals.ts';

/** The machine's clock, in whole milliseconds: Postgres would round the rest up, into the future. */
function machineNow(): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Date.now());
}

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true, strict: false });
  // What the environment says itself goes before what the file says.
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel, base: null });
  if (positionals[0] === 'job') {
    const quiet = pino({ level: 'warn', base: null }, pino.destination(2));
    return job(config, process.argv.slice(3), { now: machineNow, log: quiet }, async (at) => {
      const { seededStore } = await import('./sandbox/seeded-store.ts');
      return seededStore(at);
    });
  }
  if (!config.slack) {
    if (config.databaseUrl) console.log('No Slack settings, so this is the sandbox. It leaves DATABASE_URL alone.');
    if (config.model) console.log('The sandbox asks no model: it leaves OPENAI_API_KEY alone.');
    const { sandbox } = await import('./sandbox/main.ts');
    return sandbox(process.argv.slice(2));
  }
  const stop = await serve({ ...config, slack: config.slack }, { now: machineNow, log });
  await askedToEnd();
  await stop();
  process.exit(0);
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

await main().catch((thrown: unknown) => {
  const error = isPortTaken(thrown) ? new UserError('PORT is taken by another program. Set another one.') : thrown;
  if (!(error instanceof UserError)) throw error;
  console.error(process.argv[2] === 'job' ? error.message : `Sideline cannot start.\n${error.message}`);
  process.exit(1);
});
