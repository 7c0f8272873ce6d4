import { workingDaysBetween } from '../calendar.ts';
import type { Deal } from '../deal.ts';
import type { WonExample } from '../figures.ts';
import type { Excuse, LastTouch } from '../finding.ts';
import { type AboutRule, type Limit, limitIn } from '../limit.ts';
import { dateFor } from '../member.ts';
import type { Snapshot } from '../snapshot.ts';
import { sourceKey } from '../source.ts';
import { ownName } from '../stages.ts';
import { convertsForNobody, LEADS, OTHER_LEADS, RATE, REPS } from '../unconverted.ts';
import { sameLeadsIn } from './same-leads.ts';

const EVERY: Limit = {
  name: 'excuse-every',
  is: 'working days before the next one may be answered so',
  value: 5,
  unit: 'working days',
  origin: 'convention',
};

/** What an update was about that put the cause outside; `source` is the deal's, or one that was named, `done` what the deal has had. */
export type AboutExcuse = {
  deal: Pick<Deal, 'id' | 'source'> | null;
  source: string | null;
  done: DoneSoFar | null;
  lastTouch: LastTouch | null;
};

/** Touches on a deal, and by how many channels. */
type DoneSoFar = { touches: number; channels: number };

type Counter = Pick<Excuse, 'reason' | 'win' | 'best' | 'converted'>;

const NOTHING: Omit<Counter, 'reason'> = { win: null, best: null, converted: null };

/**
 * What to hold beside an update that puts the cause outside, or null where one was answered so lately. First that they may be right,
 * because it is the truth; then the strongest counter-example there is. It knows nothing of what was written.
 */
export function excuseFor(about: AboutExcuse, snapshot: Snapshot, now: Temporal.Instant): Excuse | null {
  const { rep, told, settings, stages } = snapshot;
  const today = dateFor(rep, now);
  const every = limitIn(settings, EVERY);
  const isLately = told.some(
    ({ rule, at }) => rule === 'excuse' && workingDaysBetween(rep, dateFor(rep, at), today) < every,
  );
  if (isLately) return null;
  const source = about.source ?? about.deal?.source ?? null;
  const dealId = about.deal?.id ?? null;
  const counter = counterTo(source, about, snapshot);
  return { rule: 'excuse', dealId, source, lastTouch: about.lastTouch, ...counter, ...ownName(stages, 'qualified') };
}

function counterTo(source: string | null, { deal, done }: AboutExcuse, snapshot: Snapshot): Counter {
  const { figures, settings } = snapshot;
  const key = sourceKey(source);
  if (!figures || key === '') return { ...NOTHING, reason: 'plain' };
  const nobody = convertsForNobody([figures.own, ...figures.others], settings).find((one) => one.source === key);
  if (nobody) {
    const { of, qualified, others } = nobody;
    return { ...NOTHING, reason: 'may-be-right', converted: { of, qualified, others } };
  }
  const win = figures.own.wins.find(
    (won) => sourceKey(won.source) === key && won.dealId !== deal?.id && tookMore(won, done),
  );
  if (win) return { ...NOTHING, reason: 'own-win', win: exampleOf(win) };
  const best = sameLeadsIn(snapshot).find((same) => same.source === key)?.best;
  return best ? { ...NOTHING, reason: 'same-leads', best } : { ...NOTHING, reason: 'plain' };
}

/** A win shows something only where it took more than this deal has had. */
function tookMore({ touches, channels }: WonExample, done: DoneSoFar | null): boolean {
  return done === null || touches > done.touches || channels.length > done.channels;
}

function exampleOf({ dealId, name, source, touches, channels }: WonExample): Excuse['win'] {
  return { dealId, name, source, touches, channels };
}

export const aboutExcuse: AboutRule = {
  idea: 'A cause outside may be true and still moves no deal. The strongest counter-example, and one question: what next, by when?',
  formula: `An update whose words put the cause outside and stop there is answered, privately. If enough people with enough leads convert that source at under half the rate of the team's other sources: "you may be right". Else a deal of their own won from that source, the one with the most touches, where it took more touches or more channels than this one has had; else the best colleague's figures of same-leads; else the question alone. What was written is not kept, and no manager sees that it was asked.`,
  limits: [EVERY, REPS, LEADS, RATE, OTHER_LEADS],
};
