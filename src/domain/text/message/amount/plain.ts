import type { Token } from '../tokens.ts';
import type { Sum } from './sum.ts';

/** The smallest bare number that is an amount without a word that says so. */
const SMALLEST = 1000;

const NAMES_AMOUNT =
  /^(?:amount|value|price|priced|worth|size|acv|arr|tcv|total|totals|contract|sum|deal-size|figure|number|quote|quoted)$/;
const NUMBERED =
  /^(?:order|invoice|inv|po|ticket|ref|room|ext|extension|zip|postcode|id|no|nr|number|version|v|since|in|code|case|acct|account|flight|highway|route|iso|rfc|office|form|suite|apt|line|page|step|year|by|until|till|before|after|\d.*|[+(]\d.*)$/;
const STREET = /^(?:st|street|ave|avenue|road|rd|blvd|am|pm|hours|hrs|th)$/;
const VERBS =
  /^(?:closes|signs|needs|wants|looks|goes|comes|says|starts|gets|seems|moves|lands|depends|includes|plus|less|this|thus|always|unless|across|yes|was|is|has|as|its|us|stays|bucks)$/;

/** Whether a bare number may be an amount: from a thousand, no year, no number of an order or a telephone, no count of things. */
export function isPlainAmount(tokens: readonly Token[], { from, to, numbers, plain }: Sum): boolean {
  const [number] = numbers;
  if (!number || number.digits.startsWith('0')) return false;
  const value = Number(number.digits) / 10 ** number.places;
  const before =
    tokens[from - 1]?.after === 'none' || /:$/.test(tokens[from - 1]?.shown ?? '') ? tokens[from - 1]?.bare : '';
  const next = tokens[to - 1]?.after === 'none' ? (tokens[to]?.bare ?? '') : '';
  const said = before === 'is' || before === 'of' ? tokens[from - 2]?.bare : before;
  if (NAMES_AMOUNT.test(said ?? '') && said !== 'number') return value > 0;
  if (value < SMALLEST || NUMBERED.test(before ?? '') || STREET.test(next) || /^\d/.test(next)) return false;
  if (plain && number.places === 0 && value >= 1900 && value <= 2100) return false;
  return !(plain && next.length > 3 && next.endsWith('s') && !VERBS.test(next));
}
