/** Letters that stand for others where a name is typed without its accents. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const GERMAN: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** Letters of other scripts that look like Latin ones; capitals first, as some look like another letter when small. */
const CAPITALS: Record<string, string> = { Η: 'h', Ν: 'n', Υ: 'y', Μ: 'm', Τ: 't', Κ: 'k', Β: 'b', Ζ: 'z' };
const ALIKE: Record<string, string> = {
  ...{ а: 'a', в: 'b', е: 'e', ё: 'e', о: 'o', р: 'p', с: 'c', х: 'x', у: 'y', і: 'i', ї: 'i', ј: 'j', ѕ: 's', һ: 'h' },
  ...{ ԁ: 'd', ԛ: 'q', ԝ: 'w', к: 'k', м: 'm', н: 'h', т: 't', г: 'r', п: 'n', ь: 'b', ո: 'n', օ: 'o', ս: 'u', ց: 'g' },
  ...{ α: 'a', ο: 'o', ρ: 'p', ν: 'v', ι: 'i', κ: 'k', τ: 't', υ: 'u', χ: 'x', ε: 'e', η: 'n', β: 'b', γ: 'y', σ: 'o' },
  ...{ ɡ: 'g', ɑ: 'a', ɩ: 'i', ʏ: 'y', ᴏ: 'o' },
};

const ASCII = /^[ -~]*$/;

/** A word in small letters and digits, without accents and punctuation. */
export function folded(word: string): string {
  const small = word.toLowerCase();
  if (ASCII.test(small)) return small.replace(/[^a-z0-9]+/g, '');
  return small
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ßøłæœđðþı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/** The ways a word is written without its accents: `muller` and `mueller` for Müller. */
export function spellings(word: string): string[] {
  const plain = folded(word);
  if (ASCII.test(word)) return [plain];
  const german = folded(
    word
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöüåø]/g, (letter) => GERMAN[letter] ?? letter),
  );
  return german === plain ? [plain] : [plain, german];
}

/** What a word looks like in Latin letters: full-width, Cyrillic and Greek look-alikes folded. */
export function lookOf(word: string): string {
  if (ASCII.test(word)) return folded(word);
  const latin = word
    .normalize('NFKC')
    .replace(/[ΗΝΥΜΤΚΒΖ]/g, (letter) => CAPITALS[letter] ?? letter)
    .toLowerCase();
  return folded(latin.replace(/[^ -~]/gu, (letter) => ALIKE[letter] ?? letter));
}
