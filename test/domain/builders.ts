import type { Activity } from '../../src/domain/activity.ts';
import { addWorkingDays } from '../../src/domain/calendar.ts';
import { USUAL_COACHING } from '../../src/domain/coach-settings.ts';
import type { Commitment } from '../../src/domain/commitment.ts';
import type { Figures, RepFigures, TeamFigures } from '../../src/domain/figures.ts';
import type { Focus } from '../../src/domain/focus.ts';
import { type Member, UNTOLD } from '../../src/domain/member.ts';
import type { DealView, Move, Snapshot, Told } from '../../src/domain/snapshot.ts';
import { type SalesTeam, USUAL_TEAM } from '../../src/domain/team.ts';

/** A Wednesday, 10:00 in New York, three days after the clocks changed there; no holidays for three weeks around. */
export const NOW = Temporal.Instant.from('2026-03-11T14:00:00Z');
export const ZONE = 'America/New_York';
export const TODAY = date('2026-03-11');
export const MONDAY = date('2026-03-09');
export const LAST_MONDAY = date('2026-03-02');

export function date(iso: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(iso);
}

/** A moment by the clock in New York: '2026-03-11T08:30'. A date alone is noon. */
export function at(local: string | Temporal.PlainDate, zone = ZONE): Temporal.Instant {
  const text = String(local);
  const clock = text.includes('T') ? text : `${text}T12:00`;
  return Temporal.PlainDateTime.from(clock).toZonedDateTime(zone).toInstant();
}

/** The working day `days` before today, for a member with the builders' days. */
export function workingDaysAgo(days: number): Temporal.PlainDate {
  return workingDaysAhead(-days);
}

export function workingDaysAhead(days: number): Temporal.PlainDate {
  const found = addWorkingDays(aMember(), TODAY, days);
  if (!found) throw new Error('no such working day');
  return found;
}

/** Bea, a rep in New York, Monday to Friday, with no goals set. */
export function aMember(over: Partial<Member> = {}): Member {
  return {
    workspaceId: 'T1',
    userId: 'UBEA',
    name: 'Bea',
    role: 'rep',
    zone: ZONE,
    country: 'US',
    workDays: [1, 2, 3, 4, 5],
    digestAt: Temporal.PlainTime.from('08:30'),
    dmChannel: 'DBEA',
    awayFrom: null,
    awayUntil: null,
    goals: {},
    ...UNTOLD,
    createdAt: at('2025-06-02'),
    ...over,
  };
}

export function aTeam(over: Partial<SalesTeam> = {}): SalesTeam {
  return {
    workspaceId: 'T1',
    id: 1,
    name: 'East',
    channelId: 'CEAST',
    zone: ZONE,
    country: 'US',
    workDays: [1, 2, 3, 4, 5],
    ...USUAL_TEAM,
    createdAt: at('2025-06-02'),
    ...over,
  };
}

type Moment = 'createdAt' | 'knownSince' | 'stageSince' | 'lastTouchAt' | 'firstTouchAt';
/** A moment may be given as a date, meaning its noon. */
type DealGiven = Partial<Omit<DealView, Moment> & { [M in Moment]: Temporal.PlainDate | DealView[M] }>;

/** A healthy proposal: touched two days ago, a dated next step just over a month out, which gives no reason to wait. */
export function aDeal({
  createdAt,
  knownSince,
  stageSince,
  lastTouchAt,
  firstTouchAt,
  ...over
}: DealGiven = {}): DealView {
  return {
    workspaceId: 'T1',
    id: 1,
    name: 'Acme Corp',
    account: null,
    ownerId: 'UBEA',
    stage: 'proposal',
    status: 'open',
    amount: 4_000_000,
    currency: 'USD',
    source: null,
    nextStep: 'Send the MSA',
    nextStepOn: TODAY.add({ days: 31 }),
    buyerPromise: null,
    buyerPromiseOn: null,
    closeOn: null,
    parkedUntil: null,
    endReason: null,
    endedOn: null,
    wants: null,
    decides: null,
    buys: null,
    offer: null,
    version: 1,
    closeMovedLater: 0,
    closeMovedAt: null,
    putOffAt: [],
    touches: 3,
    proposalAt: null,
    openedThrough: 'command',
    ...over,
    createdAt: moment(createdAt ?? workingDaysAgo(20)),
    knownSince: moment(knownSince ?? createdAt ?? workingDaysAgo(20)),
    stageSince: moment(stageSince ?? workingDaysAgo(5)),
    lastTouchAt: lastTouchAt === null ? null : moment(lastTouchAt ?? workingDaysAgo(2)),
    firstTouchAt: firstTouchAt === null || lastTouchAt === null ? null : moment(firstTouchAt ?? workingDaysAgo(20)),
  };
}

function moment(given: Temporal.Instant | Temporal.PlainDate): Temporal.Instant {
  return given instanceof Temporal.PlainDate ? at(given) : given;
}

/** A rep with nothing but what is given. */
export function aSnapshot(over: Partial<Snapshot> = {}): Snapshot {
  return {
    rep: aMember(),
    settings: USUAL_COACHING,
    stages: {},
    deals: [],
    customers: [],
    activities: [],
    moves: [],
    told: [],
    snoozes: [],
    commitments: [],
    focus: null,
    plays: [],
    met: [],
    figures: null,
    ...over,
  };
}

/** One call on no deal, now. */
export function anActivity(over: Partial<Activity> = {}): Activity {
  return { userId: 'UBEA', dealId: null, kind: 'call', section: 'reach', count: 1, at: NOW, ...over };
}

export function aMove(over: Partial<Move> = {}): Move {
  return { deal: aDeal(), field: 'stage', from: 'qualified', to: 'proposal', at: at('2026-03-04'), ...over };
}

/** Said in yesterday's digest: Acme Corp is quiet. */
export function wasTold(over: Partial<Told> = {}): Told {
  return {
    rule: 'stalled',
    reason: 'quiet',
    dealId: 1,
    job: 'morning-digest',
    at: at('2026-03-10T08:30'),
    ...over,
  };
}

/** An open commitment of today. */
export function aCommitment(over: Partial<Commitment> = {}): Commitment {
  return {
    id: 1,
    userId: 'UBEA',
    text: 'Call 20 prospects',
    dueOn: TODAY,
    state: 'open',
    counted: { kinds: ['call'], wanted: 20 },
    dealId: null,
    madeAt: at('2026-03-09T09:40'),
    settledAt: null,
    movedFrom: null,
    ...over,
  };
}

/** Reaching out, for four weeks from this Monday. */
export function aFocus(over: Partial<Focus> = {}): Focus {
  return {
    id: 1,
    userId: 'UBEA',
    on: { is: 'section', section: 'reach' },
    from: MONDAY,
    until: MONDAY.add({ days: 28 }),
    startedWith: 5,
    aimsAt: 15,
    ...over,
  };
}

const NO_BEHAVIOURS: RepFigures['behaviours'] = {
  'hours-to-first-touch': null,
  'touches-a-deal': null,
  'days-between-touches': null,
  'channels-a-deal': null,
  'prospecting-a-week': null,
};

/** Bea's figures, with nothing in them but what is given. */
export function repFigures(over: Partial<RepFigures> = {}): RepFigures {
  return {
    userId: 'UBEA',
    sections: ['find', 'reach', 'follow up', 'close'],
    since: date('2025-06-02'),
    behaviours: NO_BEHAVIOURS,
    prospectingWeeks: [],
    byEnd: { won: { deals: 0, behaviours: NO_BEHAVIOURS }, lost: { deals: 0, behaviours: NO_BEHAVIOURS } },
    concluded: 0,
    won: 0,
    wonAmounts: [],
    qualified: 0,
    loggingShare: 1,
    sources: [],
    opened: { all: 0, inbound: 0 },
    ways: [],
    wins: [],
    touchesBeforeLost: null,
    shares: false,
    ...over,
  };
}

/** A team that has won nothing yet, but what is given. */
export function teamFigures(over: Partial<TeamFigures> = {}): TeamFigures {
  const none = { median: null, of: 0 };
  return { stageDays: {}, toProposal: null, won: { touches: none, channels: none, days: none }, ...over };
}

export function someFigures(over: Partial<Figures> = {}): Figures {
  return { own: repFigures(), team: teamFigures(), others: [], ...over };
}
