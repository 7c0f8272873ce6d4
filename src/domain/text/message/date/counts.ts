const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** The words a count may begin with, and a pattern's part that matches one. */
export const COUNT_STARTS = `# a an ${SMALL.slice(1).join(' ')}`;
export const COUNT = `\\d{1,3}|an?|${SMALL.slice(1).join('|')}`;

/** The number of a count in figures or words. */
export function countOf(words: string | undefined): number {
  if (words === 'a' || words === 'an') return 1;
  const word = SMALL.indexOf(words ?? '');
  return word >= 0 ? word : Number(words);
}

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const LATER = ORDINALS.slice(0, 9);

/** The words a spelt ordinal may begin with, and a pattern's part that matches one of a month's days. */
export const ORDINAL_STARTS = `${ORDINALS.join(' ')} twenty thirty thirtieth twenty-first twenty-second twenty-third -`;
export const ORDINAL = `twenty[- ](?:${LATER.join('|')})|thirty[- ]first|thirtieth|${ORDINALS.join('|')}`;

/** The number of a spelt ordinal: `twenty first` is 21. */
export function ordinalOf(words: string): number {
  if (words === 'thirtieth') return 30;
  const [tens = '', ones = ''] = words.split(/[- ]/);
  if (ones) return (tens === 'thirty' ? 30 : 20) + ORDINALS.indexOf(ones) + 1;
  return ORDINALS.indexOf(words) + 1;
}
