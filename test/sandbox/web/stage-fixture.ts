import { inject } from 'vitest';
import { type Office, openOffice } from '../../../src/sandbox/office.ts';
import type { Stage } from '../../../src/sandbox/web/stage.ts';
import { turns } from '../../../src/sandbox/web/turns.ts';
import type { Store } from '../../../src/store/db.ts';
import { copyOfTemplate } from '../../fixtures.ts';
import { openDump } from '../../harness/pglite-dump.ts';

/** As the sandbox has it. */
function onPglite(): Promise<Store> {
  return openDump(inject('pgliteDump'));
}

/** PostgreSQL where there is one, one thing at a time as on PGlite: the same is lived through there in half the time. */
export async function onAnyDatabase(): Promise<Store> {
  return (await copyOfTemplate({ connections: 1 })) ?? onPglite();
}

/** A real office at dawn on Monday, 9 March 2026, and how often the pages were told to look again. */
export type TestStage = Stage & { looks: () => number };

export async function openStage(openStore: () => Promise<Store> = onPglite): Promise<TestStage> {
  const office: Office = await openOffice(Temporal.PlainDate.from('2026-03-09'), openStore);
  let looks = 0;
  return {
    office,
    turn: turns(),
    changed: () => {
      looks += 1;
    },
    looks: () => looks,
  };
}

/** The instant at which New York's clock shows this. */
export function newYork(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('America/New_York').toInstant();
}
