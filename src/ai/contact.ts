/** What leads to a person, and stands for nothing in coaching: addresses, links, telephone numbers, Slack's mentions. */
const CONTACTS: readonly (readonly [RegExp, string])[] = [
  [/<(?:mailto|tel):[^>]*>/gi, '[contact]'],
  [/<https?:[^>]*>/gi, '[link]'],
  [/<[@#!][^>]*>/g, '[mention]'],
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '[contact]'],
  [/\bhttps?:\/\/\S+|\bwww\.\S+/gi, '[link]'],
  [/(?<![\p{L}\p{N}])\+?\(?\d(?:[ ()./-]{0,2}\d){6,}(?![\p{L}\p{N}])/gu, '[contact]'],
];

const DATE = /^\d{4}-\d{2}-\d{2}$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/;

/** The text without what would lead to a person. */
export function withoutContacts(text: string): string {
  return CONTACTS.reduce(
    (left, [pattern, stands]) => left.replace(pattern, (found) => (DATE.test(found) ? found : stands)),
    text,
  );
}
