import type { DealRecord, LoggedDay } from '../../src/domain/record.ts';
import { at, date } from './builders.ts';

/** A lead of Bea's from the web form, opened on Monday 2 February 2026 at 10:00, touched after two hours, open. */
export function aRecord(over: Partial<DealRecord> = {}): DealRecord {
  return {
    dealId: 1,
    name: 'Acme Corp',
    ownerId: 'UBEA',
    source: 'webform',
    status: 'open',
    amount: 4_000_000,
    currency: 'USD',
    openedThrough: 'command',
    createdAt: at('2026-02-02T10:00'),
    endedOn: null,
    stages: [{ stage: 'lead', at: at('2026-02-02T10:00') }],
    touches: 1,
    channels: ['call'],
    firstTouchAt: at('2026-02-02T12:00'),
    touchDays: [date('2026-02-02')],
    ...over,
  };
}

/** The same, won on Monday 16 February after three touches, qualified on the 4th and proposed on the 9th. */
export function aWin(over: Partial<DealRecord> = {}): DealRecord {
  return aRecord({
    status: 'won',
    endedOn: date('2026-02-16'),
    stages: [
      { stage: 'lead', at: at('2026-02-02T10:00') },
      { stage: 'qualified', at: at('2026-02-04T10:00') },
      { stage: 'proposal', at: at('2026-02-09T10:00') },
    ],
    touches: 3,
    channels: ['call', 'email'],
    touchDays: [date('2026-02-02'), date('2026-02-04'), date('2026-02-10')],
    ...over,
  });
}

/** A Monday on which Bea logged three prospecting calls. */
export function aDay(over: Partial<LoggedDay> = {}): LoggedDay {
  return { userId: 'UBEA', on: date('2026-03-02'), prospecting: 3, kinds: ['call'], ...over };
}
