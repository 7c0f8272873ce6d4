import type { Candidate, Update } from '../../src/domain/reading.ts';
import { type Expected, expectedOf, FIELDS } from './labelled.ts';
import type { Scored } from './scoring.ts';
import { expectedValue, type Understood } from './values.ts';

/** What went wrong with a message as a short block: its text, what was expected and what was understood. */
export function miss(set: string, { number, label, updates, understood, result }: Scored): string {
  const wrong = result.fields.filter(({ verdict }) => verdict !== 'right');
  const faults = [
    ...(result.written && !result.right ? ['WRONG WRITE'] : []),
    ...(result.kindsRight ? [] : ['kind']),
    ...wrong.map(({ field, verdict }) => (verdict === 'guessed' ? `${field} guessed` : field)),
  ];
  return [
    `${set} ${number}  ${JSON.stringify(label.text)}`,
    `  wrong       ${faults.join(', ') || 'nothing, but asked'}`,
    ...expectedOf(label).map((expected) => `  expected    ${expectedInWords(expected)}`),
    ...(result.isNone ? ['  expected    none'] : []),
    ...understood.map((one, at) => `  understood  ${understoodInWords(one, updates[at])}`),
    ...(understood.length === 0 ? ['  understood  none'] : []),
    '',
  ].join('\n');
}

function expectedInWords(expected: Expected): string {
  return [expected.kind, ...FIELDS.flatMap((field) => inWords(field, expectedValue(expected, field)))].join(' · ');
}

function understoodInWords({ kind, values }: Understood, update: Update | undefined): string {
  const doubts = (update?.doubts ?? []).map(
    ({ part, shown, among }) =>
      `asks ${part} "${shown}"${among.length > 0 ? ` among ${among.map(candidate).join(' | ')}` : ''}`,
  );
  return [kind, ...FIELDS.flatMap((field) => inWords(field, values[field])), ...doubts].join(' · ');
}

function inWords(field: string, value: unknown): string[] {
  return value === undefined ? [] : [`${field} ${typeof value === 'string' ? value : JSON.stringify(value)}`];
}

function candidate(one: Candidate): string {
  if ('deal' in one) return `deal ${one.deal}`;
  if ('date' in one) return one.date.toString();
  return 'money' in one ? `${one.money.amount} minor ${one.money.currency}` : one.words;
}
