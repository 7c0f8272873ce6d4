import type { ActivityKind } from '../../activity.ts';
import { FACTS } from '../../facts.ts';
import { formatMoney, type Money, minorDigits } from '../../money.ts';
import type { Parts, Touched, Update } from '../../reading.ts';
import { readAmount } from '../amount.ts';
import type { Said } from '../said.ts';

/** What an update is described with: what its deal is called, and where it was said. */
export type Describing = { nameOf: (deal: number) => string; said: Said };

const MANY: Record<Exclude<ActivityKind, 'research'>, string> = {
  call: 'calls',
  voicemail: 'voicemails',
  email: 'emails',
  text: 'texts',
  social: 'social touches',
  meeting: 'meetings',
  demo: 'demos',
  visit: 'visits',
  referral: 'referrals',
  event: 'events',
};
const ONE: Partial<Record<ActivityKind, string>> = { social: 'social touch' };

/** An update as one line, which `readMessage` reads back to the same update: `Acme Corp: proposal, $40,000, next step "send msa" by 27 Nov 2026`. */
export function describe({ is, deal, parts }: Update, { nameOf, said }: Describing): string {
  if (is === 'new-deal') {
    const source = parts.source === undefined ? [] : [`from ${quoted(parts.source)}`];
    return [`New deal ${quoted(parts.name)}`, ...statusOf(parts, said), ...source].join(', ');
  }
  const about = deal === null ? '' : `${nameOf(deal)}: `;
  if (is === 'activity') return `${about}${[touchesOf(parts.touches), ...keptOf(parts)].join(', ')}`;
  if (is === 'commitment') return `${about}I will ${quoted(parts.text)}${by(parts.dueOn)}`;
  return `${about}${[...statusOf(parts, said), ...plansOf(parts), touchesOf(parts.touches), ...keptOf(parts)].filter((part) => part !== '').join(', ')}`;
}

function statusOf({ outcome, parkedUntil, reason, stage, amount }: Parts, said: Said): string[] {
  const until = outcome === 'parked' && parkedUntil ? ` until ${dayOf(parkedUntil)}` : '';
  const why = outcome && reason ? ` because ${quoted(reason)}` : '';
  return [
    outcome ? `${outcome}${until}${why}` : '',
    stage ? `stage ${stage}` : '',
    amount ? moneyOf(amount, said) : '',
  ].filter((part) => part !== '');
}

function plansOf({ nextStep, nextStepOn, buyerPromise, buyerPromiseOn, closeOn }: Parts): string[] {
  return [
    nextStep !== undefined || nextStepOn
      ? `next step${nextStep === undefined ? '' : ` ${quoted(nextStep)}`}${by(nextStepOn)}`
      : '',
    buyerPromise === undefined ? '' : `they promised ${quoted(buyerPromise)}${by(buyerPromiseOn)}`,
    closeOn ? `closes ${dayOf(closeOn)}` : '',
  ];
}

/** What is kept as it was written: `wants "SOC2"`, and the note. */
function keptOf(parts: Parts): string[] {
  return [...FACTS, 'note' as const].flatMap((part) =>
    parts[part] === undefined ? [] : [`${part} ${quoted(parts[part])}`],
  );
}

/** Money as people write it, where that says the currency; else with its code. */
function moneyOf(money: Money, { currency }: Said): string {
  const shown = formatMoney(money);
  const read = readAmount(shown, currency);
  if (read && read.amount === money.amount && read.currency === money.currency) return shown;
  const digits = minorDigits(money.currency);
  return `${(money.amount / 10 ** digits).toFixed(digits)} ${money.currency}`;
}

function touchesOf(touches: readonly Touched[] | undefined): string {
  return (touches ?? []).map(touchOf).join(', ');
}

function touchOf({ kind, count }: Touched): string {
  if (kind === 'research') return count === 1 ? 'did research' : `did research ${count} times`;
  return `${count} ${count === 1 ? (ONE[kind] ?? kind) : MANY[kind]}`;
}

function by(day: Temporal.PlainDate | undefined): string {
  return day ? ` by ${dayOf(day)}` : '';
}

function dayOf(day: Temporal.PlainDate): string {
  return `${day.day} ${day.toLocaleString('en', { month: 'short' })} ${day.year}`;
}

/** Words in quotes, which may hold none of their own. */
function quoted(words: string | undefined): string {
  return `"${(words ?? '').replace(/["“”„]/g, "'")}"`;
}
