import { plainWords } from './plain-words.ts';

/**
 * What somebody wants taken back: the `last` thing they saved, what they saved of something (`about`, with how it ended where that was
 * said), or they only say that it was `wrong`.
 */
export type SpokenUndo = { is: 'last' | 'wrong' } | { is: 'of'; about: string; ended: 'won' | 'lost' | null };

const LAST =
  '(?:it|that|this|these|those|them|the last(?: (?:one|thing|change|update))?|last(?: one)?|my last(?: (?:one|change|update|message))?|everything|all of (?:it|that))';
const WRONG =
  '(?:(?:no|nope|oops|sorry|wait|hang on|hold on|stop|not|ah|oh|damn|shit|please|pls|actually|my bad|my mistake|ups) )*(?:(?:thats|that is|this is|its|it is|that was|it was) )?(?:(?:all |totally |completely )?(?:wrong|not right|incorrect|a mistake|mistake|not what i (?:said|meant)|an error)|wrong (?:deal|one|amount|account|date|day|stage|customer))';
/** The same, with what was taken for something else. */
const WRONG_ONE =
  '(?:(?:no|oops|sorry|wait|ah|oh) )*(?:thats |that was |its )?(?:the )?wrong (?:deal|one|amount|account|stage|customer)';
const DO = '(?:undo|revert|take (?:it|that|this) back|roll (?:it|that) back)';
const LEAD =
  '(?:(?:no|nope|oops|sorry|wait|ah|oh|damn|please|pls|can you|could you|actually|and|so|just|ups|my bad|my mistake) )*';
const UNDO_LAST = new RegExp(`^(?:${WRONG} )?${LEAD}${DO}(?: ${LAST})?(?: please| pls| now)?$`);
const UNDO_OF = new RegExp(
  `^(?:${WRONG} )?${LEAD}(?:undo|revert|take back) (?:the |my |that )?(?<about>.{2,60}?)(?: deal)?(?: (?<what>win|won|loss|lost|update|change|stage|amount|step|note|call|one))?(?: please)?$`,
);
const SHORT = String.raw`\S+(?: \S+)?`;
const ONLY_WRONG = new RegExp(
  `^(?:${WRONG}|${WRONG_ONE} .{1,60}|(?:no|nope|oops|sorry|wait) (?:(?:no|wait|sorry) )*(?:i (?:meant|mean) .{2,60}|${SHORT} not ${SHORT}|not ${SHORT}))$`,
);

/** What a whole message wants taken back; null where nothing. */
export function undoIn(text: string): SpokenUndo | null {
  if (text.length > 160) return null;
  const words = plainWords(text);
  if (UNDO_LAST.test(words)) return { is: 'last' };
  const { about, what = '' } = UNDO_OF.exec(words)?.groups ?? {};
  if (about)
    return { is: 'of', about, ended: /^w[io]n$/.test(what) ? 'won' : /^lo(?:ss|st)$/.test(what) ? 'lost' : null };
  return ONLY_WRONG.test(words) ? { is: 'wrong' } : null;
}
