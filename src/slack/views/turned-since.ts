import type { Commitment } from '../../domain/commitment.ts';
import { type Deal, type DealField, type FieldChange, written } from '../../domain/deal.ts';
import type { Said } from '../../domain/text/said.ts';
import type { LastChange } from '../../store/last-changes.ts';
import { count, day } from '../wording.ts';
import { changesInWords } from './change.ts';
import { said } from './commitments.ts';

/**
 * What became of these fields of a deal while a form about it was open, a sentence for each act that left some as they are: "@Max
 * changed this 3 minutes ago: next step: call Jane by Fri 13 Mar." `reader` reads it.
 */
export function turnedWords(
  deal: Deal,
  turned: readonly DealField[],
  last: readonly LastChange[],
  { reader, said }: { reader: string; said: Said },
): string {
  const changeOf = (field: DealField | undefined) => last.find((one) => one.field === field);
  const acts = Map.groupBy(turned, (field) => {
    const change = changeOf(field);
    return change ? `${change.by} ${change.at}` : '';
  });
  return [...acts.values()]
    .map((fields) => {
      const change = changeOf(fields[0]);
      const standing = fields.map((field) => asItStands(deal, field));
      const who = change ? changedBy(change, reader, said.at) : 'Somebody changed this';
      return `${who}: ${changesInWords(standing, deal, said).join(' · ')}.`;
    })
    .join('\n');
}

/** What became of a commitment while its form was open: "@Max changed this just now: *call Jane*, by Fri 13 Mar." */
export function commitmentTurned(
  { text, dueOn, state }: Pick<Commitment, 'text' | 'dueOn' | 'state'>,
  last: Pick<LastChange, 'by' | 'at'> | undefined,
  { reader, said: { at } }: { reader: string; said: Said },
): string {
  const who = last ? changedBy(last, reader, at) : 'Somebody changed this';
  const is = state === 'open' || state === 'carried' ? '' : `, ${state}`;
  return `${who}: ${said({ text })}, by ${day(dueOn, at.toPlainDate())}${is}.`;
}

/** "@Max changed this 3 minutes ago", "You changed this just now" */
export function changedBy(
  { by, at }: Pick<LastChange, 'by' | 'at'>,
  reader: string,
  now: Temporal.ZonedDateTime,
): string {
  return `${by === reader ? 'You' : `<@${by}>`} changed this ${ago(at, now)}`;
}

/** Said of what it is now; what it was before was seen. */
function asItStands(deal: Deal, field: DealField): FieldChange {
  const to = written(deal[field]);
  // A status that comes from none would be a deal that was just opened.
  return { field, from: to === null || field === 'status' ? '' : null, to };
}

/** "just now", "3 minutes ago", "2 hours ago", "on Fri 13 Mar" */
function ago(at: Temporal.Instant, now: Temporal.ZonedDateTime): string {
  const minutes = Math.floor((now.epochMilliseconds - at.epochMilliseconds) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${count(minutes, 'minute')} ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${count(hours, 'hour')} ago`;
  return `on ${day(at.toZonedDateTimeISO(now.timeZoneId).toPlainDate(), now.toPlainDate())}`;
}
