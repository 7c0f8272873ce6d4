import type { Token } from '../tokens.ts';

/** The adjectives that may stand between a number and what it counts. */
const BETWEEN = 2;

const THINGS = new Set(
  [
    'users user seats seat licenses license licences licence employees staff people ppl residents heads headcount workers drivers nurses doctors teachers students pupils patients members',
    'customers clients subscribers followers visitors downloads installs views clicks impressions hits records rows contacts leads accounts tickets transactions orders parcels shipments pallets',
    'beds rooms sites site locations stores shops branches offices clinics schools homes houses flats households properties units vans trucks vehicles cars boats planes devices machines endpoints servers terminals',
    'agents reps admins engineers developers devs operators technicians lawyers partners franchisees tonnes tons miles km kms kg kilos sq sqft ft feet meters metres acres hectares words lines steps pages',
    'docs documents files gb tb mb points bottles boxes crates cases cups products skus items pieces parts invoices claims policies loans donors voters fans warehouses factories plants crews teams',
    'fte ftes applicants candidates learners guests travelers travellers passengers flights deliveries bookings reservations appointments cows hens acres race run likes votes',
  ].flatMap((line) => line.split(' ')),
);

/** Touches: counts of these belong to the rep, and are nobody's amount. */
const TOUCHES =
  /^(?:calls?|dials?|emails?|mails?|vms?|voicemails?|texts?|sms|dms?|messages|msgs?|meetings?|mtgs?|demos?|visits?|convos?|conversations|connects|touches|inmails?|referrals?|intros?|letters|knocks|chats?|sync|syncs|catch-?up|standup|session|webinar|workshop)$/;

const NO_ADJECTIVE =
  /^(?:for|to|at|on|in|with|w|and|or|per|if|is|are|was|a|an|the|by|from|of|but|so|they|we|he|she|it|i|their|our|my|his|her|next|→|\/|,|&|\+|now|deal|arr|acv|tcv|mrr|closing|close|proposal|negotiation|qualified|contacted|lead|won|lost|signed|across|over|between|under|plus|after|before|until|till|has|have|had|needs?|wants?|got|then|also|because|as|not|no)$/;

/** The token after the thing that the number before `at` counts (40k active users); `at` itself where it counts nothing. */
export function countedTo(tokens: readonly Token[], at: number): number {
  for (let i = at; i <= at + BETWEEN && i < tokens.length; i++) {
    if (tokens[i - 1]?.after !== 'none') return at;
    const word = tokens[i]?.bare ?? '';
    if (THINGS.has(word)) return countsTouches(tokens, i + 1) ? at : i + 1;
    if (NO_ADJECTIVE.test(word) || !/^[a-z][a-z'-]+$/.test(word)) return at;
  }
  return at;
}

/** Whether the word at `at` is a touch that the number before it counts: 10k emails, a 15m call. */
export function countsTouches(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.after === 'none' && TOUCHES.test(tokens[at]?.bare ?? '');
}
