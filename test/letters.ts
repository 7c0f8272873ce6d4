const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
let given = 0;

/** A new suffix for ids of a test's own: letters that spell no word, no number and no digit, the same in every run. */
export function newLetters(): string {
  let left = given;
  given += 1;
  return Array.from({ length: 6 }, () => {
    const letter = LETTERS[left % LETTERS.length] ?? '';
    left = Math.floor(left / LETTERS.length);
    return letter;
  }).join('');
}
