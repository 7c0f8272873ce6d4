/** How a deal ended, or that it waits. */
export type Ended = 'won' | 'lost' | 'parked';

/** A way to say an end. `isNear` where it may mean something else, too, and has to be confirmed; `tells` where the words say why themselves. */
export type Saying = { value: Ended; pattern: RegExp; isNear: boolean; tells: boolean };

/** A saying of an end, in words of a clause's line. */
export const saying = (value: Ended, ways: string, more: Partial<Saying> = {}): Saying => ({
  value,
  pattern: new RegExp(ways, 'd'),
  isNear: false,
  tells: false,
  ...more,
});
/** One that may mean something else, too. */
export const nearly = (value: Ended, ways: string, more: Partial<Saying> = {}) =>
  saying(value, ways, { isNear: true, ...more });

/** What may follow `lost` or `won` of a deal; anything else was lost or won by it. */
export const OBJECT =
  '(?= (?:DEAL|AMOUNT|DATE|QUOTED|MENTION|the (?:(?!(?:at|from|with|of|in|to|for|on|over|@) )\\S+ ){0,3}(?:deal|one|renewal|pitch|bid|tender|rfp|business|account|contract|opp|opportunity|project|client|customer|work|job|order|guys|folks|DEAL)|(?:it|them|this|that|him|her)(?! over(?: (?:at|with|to|in) |$))|to|on|over|because|due|out|again|since|for|→|:|after|now|btw|then|as|at|with|today|yesterday|finally|already|too|also|by|back|despite|unfortunately|sadly|ugh|damn|sorry|both|and|yes|yay|baby|ittt?|lol|both|(?:price|pricing|timing|cost|costs|competition|no \\S+)$)\\b|$| [^\\w]*$)';

/** Who ends a deal, right before the word that says it. */
export const THEY =
  "(?:^|(?:DEAL|they|they've|he|she|it|that|this|one|deal|board|cfo|ceo|buyer|client|customer|procurement|owner|team|have|has|just|finally|also|then|now|all|both|officially|guys|folks|who|→|:) )";
