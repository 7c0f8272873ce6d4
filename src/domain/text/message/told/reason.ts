import { type Clause, clauseOf } from '../clause/clause.ts';
import { isFiller } from '../clause/light-words.ts';
import { shownOf, type Told } from '../frame.ts';
import { textOf } from '../free-text.ts';
import type { Unit } from '../units.ts';
import { endOfStranger } from './ending/of-stranger.ts';
import type { Fact } from './facts.ts';

/** Feelings about a loss are no reason for it. */
const FEELING =
  /^(?:not (?:lost|dead|gone|won|a no)|gutted|sad|bummer|damn|ugh|sorry|sucks|oh well|onwards(?: and upwards)?|oof|ouch|tough(?: one)?|shame|annoying|rip|moving on|so close|not happy|unlucky|their loss|heartbroken|frustrating|never mind|it happens|grr+|sigh|f+|argh+|what can we do|poor me|hate it|hate this)$/;

/** A word on the day or the list, and no reason for anything on it: "mixed bag", "busy week". */
const MOOD =
  /^(?:(?:what|such|so|just|another|kind of|bit of) )*(?:a |an )?(?:mixed|busy|quiet|long|good|bad|great|slow|rough|crazy|decent|solid|wild|manic|mad|tiring|full|productive|hectic|brutal|weird|funny|big|interesting|eventful|nice|tough|ok|okay|fine|so-so)(?: old| enough)? (?:bag|week|day|month|morning|afternoon|quarter|monday|tuesday|wednesday|thursday|friday|one)(?: overall| all in all| so far| then| really| eh| for me)?\W*$|^(?:\d+|one|two|three|a few|some) (?:more )?(?:to go|left)\W*$|^(?:that's|thats) (?:it|all|me|the lot|everything)(?: for (?:today|now))?\W*$|^(?:swings and roundabouts|win some lose some|you win some|ups and downs|up and down)\b/;

/** Whether words are only a mood about the day: "mixed bag". */
export function isMood(words: string): boolean {
  return MOOD.test(words.toLowerCase());
}

/** Beginnings of what is told about oneself, or of something else. */
const ELSEWHERE = /^(?:i|we'll|i'll|i'm|i've|we're going|thanks|next|let's|anyway|apart|also|but i|what can|on to)\b/;

const LONGEST = 24;

/** The reason behind "lost" and "parked" in their own clause. Some ends are their own reason: "they went with hubspot". */
export function reasonBehind(clause: Clause, facts: readonly Fact[], isUsed: (at: number) => boolean): Told | null {
  const ended = facts.find((fact) => fact.is === 'outcome');
  if (ended?.is !== 'outcome' || ended.value === 'won') return null;
  const { units } = clause;
  const end = Math.max(
    (endOfStranger(clause)?.nameTo ?? 0) - 1,
    units.findIndex((_, at) => isUsed(at)),
  );
  const first = ended.tells
    ? units.findIndex((unit, at) => isUsed(at) && unit.is !== 'date')
    : units.findIndex(
        (unit, at) => at > end && !isUsed(at) && (unit.is === 'quoted' || (unit.is === 'word' && !isFiller(unit.word))),
      );
  if (first < 0) return null;
  const told = units.slice(first).filter(({ is }) => is !== 'date' && is !== 'deal');
  const text = reasonText(told);
  return text === ''
    ? null
    : { facts: [{ is: 'reason', text, hedged: false, shown: shownOf(told) }], used: [[first, units.length]] };
}

/** A clause as the reason for an end, or '' where it tells none. */
export function reasonIn({ units, line }: Clause): string {
  if (ELSEWHERE.test(line) || units.every(({ word, is }) => is === 'deal' || (is === 'word' && isFiller(word))))
    return '';
  const text = reasonText(units);
  return FEELING.test(text.toLowerCase()) || isMood(text) || text.split(' ').length > LONGEST ? '' : text;
}

/** What a sum tells of why a deal was lost: "8% cheaper", "10k over their budget". */
const TOO_DEAR =
  /(?:^| )(?:cheaper|dearer|pricier|lower|less than (?:us|ours)|below us|under us|undercut|more expensive|too (?:expensive|much|high|dear|pricey|steep)|over (?:their |the |his |her )?budget|higher than)(?:[ ,.!]|$)/;

/** A clause behind a loss that only tells with a sum why it was lost, with that sum as words; any other as it is. */
export function priceAsReason(clause: Clause, before: readonly Fact[]): Clause {
  const { units, joint, sentence } = clause;
  const isBehindLoss = before.some((fact) => fact.is === 'outcome' && fact.value === 'lost');
  const hasOnlySum =
    units.some(({ is }) => is === 'amount') && units.every(({ is }) => is === 'amount' || is === 'word');
  if (!isBehindLoss || !hasOnlySum || !TOO_DEAR.test(shownOf(units).toLowerCase())) return clause;
  const inWords = units.map(
    (unit): Unit => ({ ...unit, is: 'word', word: unit.is === 'word' ? unit.word : unit.shown.toLowerCase() }),
  );
  return clauseOf(inWords, joint, sentence);
}

/** A reason without the words that announce it. */
function reasonText(units: readonly Unit[]): string {
  return textOf(units).replace(
    /^(?:(?:because|bc|cos|cuz|since|as|due|owing|thanks|to|of|on|over|for|and|so|but|they said they just|they said that|they said|they|the reason:?|reason:?|with|well|:|-|–|after)(?: |$))+/i,
    '',
  );
}
