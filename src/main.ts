import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { readConfig } from './config.ts';
import { UserError } from './domain/errors.ts';
import { job } from './job.ts';
import { serve } from './serve.ts';

/** The machine's clock, in whole milliseconds: Postgres would round the rest up, into the future. */
function machineNow(): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Date.now());
}

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true, strict: false });
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
    const { sandbox } = await import('./sandbox/main.ts');
    return sandbox(process.argv.slice(2));
  }
  const stop = await serve({ ...config, slack: config.slack }, { now: machineNow, log });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

await main().catch((error: unknown) => {
  if (!(error instanceof UserError)) throw error;
  console.error(`Sideline cannot start.\n${error.message}`);
  process.exitCode = 1;
});
