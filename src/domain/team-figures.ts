import { workingDaysBetween } from './calendar.ts';
import type { Measured, TeamFigures } from './figures.ts';
import { dateFor, type Member } from './member.ts';
import { STAGES, type Stage } from './pipeline.ts';
import { medianOf, quantileOf } from './quantile.ts';
import type { DealRecord } from './record.ts';

/** Nine in ten won deals spent no longer in a stage. */
const LONG = 0.9;
/** Nine in ten won deals took longer to the proposal. */
const SOON = 0.1;

export type TeamRows = { records: readonly DealRecord[]; owners: ReadonlyMap<string, Member> };

/** A won deal, with whose working days its time is counted in. */
type Win = { record: DealRecord; owner: Member; wonOn: Temporal.PlainDate };

/**
 * What the deals won in `days` calendar days took. Where an import brought a deal we do not know when it began, so its first stage
 * and its whole length are left out; one without a touch logged says nothing about touches. Owners we do not know do not count.
 */
export function winsTook({ records, owners }: TeamRows, now: Temporal.Instant, days: number): TeamFigures {
  const wins = records.flatMap((record): Win[] => {
    const owner = owners.get(record.ownerId);
    if (!owner || record.status !== 'won' || !record.endedOn) return [];
    const age = record.endedOn.until(dateFor(owner, now)).days;
    return age >= 0 && age < days ? [{ record, owner, wonOn: record.endedOn }] : [];
  });
  const touched = wins.map(({ record }) => record).filter(({ touches }) => touches > 0);
  const begun = wins.filter(({ record }) => record.openedThrough !== 'import');
  const toProposal = begun.flatMap((win) => daysToProposal(win) ?? []);
  const soon = quantileOf(toProposal, SOON);
  return {
    stageDays: stageDaysOf(wins),
    toProposal: soon === null ? null : { days: soon, of: toProposal.length },
    won: {
      touches: measured(touched.map(({ touches }) => touches)),
      channels: measured(touched.map(({ channels }) => channels.length)),
      days: measured(
        begun.map(({ record, owner, wonOn }) => workingDaysBetween(owner, dateFor(owner, record.createdAt), wonOn)),
      ),
    },
  };
}

function stageDaysOf(wins: readonly Win[]): TeamFigures['stageDays'] {
  const spent = wins.map(daysInStages);
  return Object.fromEntries(
    STAGES.flatMap((stage) => {
      const days = spent.flatMap((stages) => stages.get(stage) ?? []);
      const long = quantileOf(days, LONG);
      return long === null ? [] : [[stage, { days: long, of: days.length }]];
    }),
  );
}

/** Working days of the owner in each stage, all its stays together. */
function daysInStages({ record, owner, wonOn }: Win): Map<Stage, number> {
  const days = new Map<Stage, number>();
  record.stages.forEach(({ stage, at }, index) => {
    const next = record.stages[index + 1];
    if (index === 0 && record.openedThrough === 'import') return;
    const until = next ? dateFor(owner, next.at) : wonOn;
    days.set(stage, (days.get(stage) ?? 0) + workingDaysBetween(owner, dateFor(owner, at), until));
  });
  return days;
}

/** Working days from opened to proposal; null where it never was there, or was opened there. */
function daysToProposal({ record: { stages, createdAt }, owner }: Win): number | null {
  const entered = stages.findIndex(({ stage }) => stage === 'proposal');
  const at = stages[entered]?.at;
  return at && entered > 0 ? workingDaysBetween(owner, dateFor(owner, createdAt), dateFor(owner, at)) : null;
}

function measured(values: readonly number[]): Measured {
  return { median: medianOf(values), of: values.length };
}
