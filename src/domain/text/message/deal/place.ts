import type { Token } from '../tokens.ts';
import { isCalendarWord, isFunctionWord, isSalesWord } from './common-words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What a deal is called beside its name: "the globex one". */
const DEAL_NOUNS =
  words(`one ones deal deals account accounts opp opps opportunity guy guys folk folks people team crew lads lot crowd gang
  thing peeps boys girls gals bunch contact contacts client customer prospect buyer`);

/** What may stand before the first word of a sentence proper. */
const OPENING =
  words(`so and also ok okay um uh er well then plus but meanwhile re btw fyi yeah yep hey hi hello morning recap quick update
  updates today yesterday now first second third finally lastly next anyway right look good news note because since that & + / or either both
  latest oh ah alright officially honestly sadly happily turns think heard stage on for`);

/** What is said of a deal right behind its name. */
const SAID_OF =
  words(`is are was were isn't isnt aren't arent wasn't wasnt has have had hasn't hasnt haven't havent now still just finally
  already officially definitely only both also moved moving moves went gone going goes came comes coming signed signing signs won lost closed
  closing closes parked dead died dying dropped bumped slipped slipping slid pushed pulled said says saying wants want wanted asked asks asking
  told tells will won't wont would needs need needed got gets getting ghosted ghosting replied replies responded agreed agree agrees accepted
  approved rejected declined promised promises confirmed confirms decided decides deciding verbally landed landing ended stays stayed stalled
  back down up at in to on not never didn't didnt doesn't doesnt don't dont can't cant isnt expected expecting worth no looks looking sounds
  seems keeps keep likes liked loves loved bought chose picked postponed rescheduled delayed cancelled canceled renewed dealing twice should
  = → + - called emailed texted rang visited met demoed demo'd wrapped finished sitting sits swears reckons picks who they they're they've
  qualified contacted negotiating sending`);

/** Behind these a name is expected: prepositions, and what is done to a buyer or a deal. */
const BEFORE =
  words(`at @ with w/ w for from re regarding to into called call calling rang ring ringing phoned phone emailed email emailing mailed
  mail texted text messaged message pinged ping pinging dm'd dmed dm visited visit visiting met meet meeting demoed demo demo'd demoing saw
  seeing chased chase chasing nudged nudge contacted contact sent send sending gave give giving left leave leaving got get lost lose won win sold
  closed close closing signed parked park parking moved move moving pushed push bumped put update updated updating logged log vm vms vm'd
  voicemail lvm told asked ask tell landed research researched researching spoke talked between over vs versus = → invoice quote quoted sending`);

/** In front of these a word is no name: "a decent signal", "my target". */
const DETERMINERS =
  words(`a an no any some every each all another my your his her our their its this that these those more most much many few
  lots such what which whatever`);
const ARTICLES = words('a an');

/** How a run of tokens stands in its sentence, for telling a name from ordinary words. */
export type Place = {
  /** Beside a word for a deal: "globex guys"; `framed` with what points at it: "the globex one". */
  beside: boolean;
  framed: boolean;
  /** At the start of a clause that goes on as one about a deal does. */
  subject: boolean;
  /** At the start, and a value or a colon behind it. */
  valued: boolean;
  /** Something is said of it behind. */
  told: boolean;
  /** At the start, and joined by "and" to what follows. */
  pairs: boolean;
  /** Behind a preposition, a verb of selling or another deal. */
  object: boolean;
  /** Before a word of selling: "… demo". */
  selling: boolean;
  /** Where ordinary words stand: "a decent …", "… of hope". */
  barred: boolean;
  /** With a capital that a sentence's start does not explain. */
  capital: boolean;
  /** Before another word that may carry it on. */
  content: boolean;
};

/** How the tokens from `from` to before `to` stand; `lastEnd` is where the deal named before them ended. */
export function placeOf(tokens: readonly Token[], from: number, to: number, lastEnd: number, shouts: boolean): Place {
  const before = tokens[from - 1]?.after === 'none' ? tokens[from - 1] : undefined;
  const last = tokens[to - 1];
  const next = last?.after === 'none' ? tokens[to] : undefined;
  const [prior, behind] = [before?.bare ?? '', (next?.bare || next?.text || '').replace(/^(one|deal)['’]s$/, '$1')];
  const points = /^(?:the|that|this|my|our|those|these|other)$/.test(prior);
  const beside = isDealNoun(behind) && (behind !== 'one' || points);
  const framed = beside && points;
  const selling = isSalesWord(behind);
  const valued = last?.after === 'clause' || /^[=→]$/.test(behind) || /^[~<>]?[$€£₹]?\d[\d.,]*(?:k|m)?$/.test(behind);
  const told =
    SAID_OF.has(behind) ||
    selling ||
    isCalendarWord(behind) ||
    /^[-+~$€£₹]?\d/.test(behind) ||
    /['’]s?$/.test(last?.bare ?? '');
  const isListed =
    lastEnd > 0 && (lastEnd === from || (lastEnd === from - 1 && /^(?:and|&|\+|or|\/|,|plus)?$/.test(prior)));
  const starts = startsAt(tokens, from);
  const endsClause = valued || (last?.after === 'comma' && !before);
  return {
    beside,
    framed,
    valued: starts && valued,
    subject: starts && (told || endsClause),
    told,
    pairs: (starts || BEFORE.has(prior)) && (/^(?:and|&|\+)$/.test(behind) || last?.after === 'comma'),
    object: BEFORE.has(prior) || isListed,
    selling,
    barred: !beside && isBarred(tokens, from, to, behind, selling),
    capital: !shouts && starts === false && before !== undefined && /^[@#]?\p{Lu}/u.test(tokens[from]?.text ?? ''),
    content: next !== undefined && !told && !isFunctionWord(behind) && /\p{L}/u.test(behind),
  };
}

/** Whether a word stands for a deal beside its name: "one", "account", "guys". */
export function isDealNoun(word: string): boolean {
  return DEAL_NOUNS.has(word);
}

/** Whether a clause begins at `at`, leaving out words that only lead into it. */
function startsAt(tokens: readonly Token[], at: number): boolean {
  if (
    /^(?:think|say|says|said|that|heard|guess|believe|because|cause|since|if|when|so|but|and|then)$/.test(
      wordBefore(tokens, at),
    )
  )
    return true;
  for (let place = at - 1; place >= Math.max(0, at - 5); place--) {
    const token = tokens[place];
    if (token?.after !== 'none') return true;
    if (!OPENING.has(token.bare || token.text)) return false;
  }
  return at <= 5;
}

function isBarred(tokens: readonly Token[], from: number, to: number, behind: string, selling: boolean): boolean {
  if (behind === 'of' && tokens[to + 1]?.bare !== 'course') return true;
  if (selling) return false;
  const [one, two] = [wordBefore(tokens, from), wordBefore(tokens, from - 1)];
  if (DETERMINERS.has(one) || (one === 'to' && two === 'back')) return true;
  return (ARTICLES.has(two) || two === 'my') && one !== '' && !BEFORE.has(one) && !SAID_OF.has(one);
}

function wordBefore(tokens: readonly Token[], at: number): string {
  const token = tokens[at - 1];
  return token?.after === 'none' ? token.bare : '';
}

/** Whether the letters of a message are all capitals, so that a capital tells nothing. */
export function isShouted(tokens: readonly Token[]): boolean {
  const shown = tokens.map(({ text }) => text).join('');
  return /\p{Lu}/u.test(shown) && !/\p{Ll}/u.test(shown);
}
