import type { Token } from '../tokens.ts';
import type { StageWord } from './words.ts';

/** What stands around a word: the words before it in its clause, nearest first, the one behind, and whether the clause ends with it. */
export type Around = { before: string[]; next: string; ends: boolean; starts: boolean; afterDeal: boolean };

const SOFT =
  /^(?:now|still|already|officially|definitely|finally|currently|just|only|basically|really|probably|maybe|fully|again|back|firmly|well|deep|straight|right|also|all|barely|newly|freshly|both|the|active|early|late|stage|full|serious|final)$/;
const VALUE = /^[~<>+]?[$€£₹]?\d[\d.,]*(?:k|m|mm|mil|bn)?[$€£₹]?$|^[$€£₹]\S+$|^(?:r\$|chf|usd|eur|gbp)$/i;
const GOES_ON =
  /^(?:and|&|\+|but|so|at|@|now|today|finally|already|yesterday|this|still|again|with|w\/|w|after|since|because|bc|as|yay|lol|haha|woo|woohoo|btw|tho|though|then|also|officially|plus|or|yet|too|sorry|instead|not|no|i|next|close|closing|worth|for|here|soon|→|=|\/|\||:|-)$/;
/** Signs between the entries of a list: "globex / proposal / 30k". */
const PARTS = /^[/|+]$/;
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const DAY =
  /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?$|^(?:by|on|tomorrow|tmrw|tmr|eod|eow|tonight)$/;
const NOT =
  /^(?:not|never|no|nor|neither|without|hardly|nowhere|\w+n't|isnt|arent|wasnt|aint|hasnt|havent|didnt|dont|doesnt|wont|cant)$/;
const COLOUR =
  /^(?:now|still|already|officially|definitely|finally|currently|back|actually|sorry|wait|mean|rather|meant)$/;

/** What stands around this word; tokens in `named` belong to deals. */
export function aroundOf(tokens: readonly Token[], { from, to }: StageWord, named: ReadonlySet<number>): Around {
  const before: string[] = [];
  let at = from - 1;
  for (; at >= 0 && at >= from - 6 && tokens[at]?.after === 'none'; at--)
    before.push(named.has(at) ? 'DEAL' : wordOf(tokens[at]));
  const cut = tokens[from - 1];
  const isParted = PARTS.test(cut?.text ?? '');
  const isCut = cut === undefined || cut.after !== 'none' || isParted;
  const last = tokens[to - 1];
  const ends = last?.after !== 'none' || tokens[to] === undefined || PARTS.test(tokens[to]?.text ?? '');
  const behind = (place: number) => (ends ? '' : named.has(place) ? 'DEAL' : wordOf(tokens[place]));
  return {
    before,
    next: /^\d/.test(behind(to)) && MONTH.test(wordOf(tokens[to + 1])) ? wordOf(tokens[to + 1]) : behind(to),
    ends,
    starts: isCut,
    afterDeal:
      before[0] === 'DEAL' ||
      (isCut &&
        (cut === undefined ||
          cut.after === 'comma' ||
          named.has(from - 1 - Number(isParted)) ||
          cut.after === 'clause' ||
          isSentence(tokens, from, to))),
  };
}

/** "New deal: Sligo. Qualified, three grand": a stage that is a sentence of its own, or heads one with a value. */
function isSentence(tokens: readonly Token[], from: number, to: number): boolean {
  const [last, next] = [tokens[to - 1], tokens[to]];
  if (next === undefined || last?.after === 'sentence') return true;
  return VALUE.test(wordOf(next)) || (last?.after === 'comma' && /^qualified$/.test(wordOf(tokens[from])));
}

function wordOf(token: Token | undefined): string {
  return token ? token.bare || token.text : '';
}

/** The words before it without those that only colour it. */
export function leading({ before }: Around): string[] {
  const at = before.findIndex((word) => !SOFT.test(word) && !NOT.test(word));
  return at < 0 ? [] : before.slice(at);
}

/** Whether what follows leaves the word to itself: nothing, a value, or the next thing said. */
export function standsAlone({ next, ends }: Around): boolean {
  return ends || VALUE.test(next) || GOES_ON.test(next) || next === 'DEAL';
}

/** Whether a word only says how or since when: "now", "still", "officially". */
export function isSoft(word: string): boolean {
  return SOFT.test(word);
}

/** Whether a word is a number or money. */
export function isValue(word: string): boolean {
  return VALUE.test(word);
}

/** Whether a word begins a day. */
export function isDay(word: string): boolean {
  return DAY.test(word) || MONTH.test(word);
}

/** Whether the word right before says that it is so now: "still", "officially". */
export function isSoNow({ before }: Around): boolean {
  return COLOUR.test(before[0] ?? '');
}

/** "isn't in negotiation", "not qualified yet"; what comes after "but", "still" or "no wait" is so again. */
export function isNegated({ before }: Around): boolean {
  const at = before.findIndex((word) => NOT.test(word));
  const between = /^(?:but|still|now|so|only|just|and|actually|wait|sorry|mean|meant|rather)$/;
  return at >= 0 && !before.slice(0, at).some((word) => between.test(word));
}
