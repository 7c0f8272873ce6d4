import { plainWords } from './plain-words.ts';

/** Longer words are said to be answered. */
const LONGEST = 60;

const WORD =
  '(?:ok|okay|okey|k|kk|no|nope|nah|yes|yep|yeah|yup|sure|fine|good|great|nice|cool|perfect|awesome|right|true|got it|gotcha|roger|noted|understood|alright|all right|will do|sounds good|makes sense|fair enough|lol|lmao|rofl|haha+|hehe+|hmm+|hm|mm+|ah|aha|oh|ooh|wow|oops|ups|ugh|meh|yay|lunch|lunch time|coffee|brb|bye|see you|see ya|later|good night|gn|weekend|friday finally|tgif|np|no worries|never mind|nevermind|nvm|test|testing|ping|that s all|thats all)';
const CHATTER = new RegExp(`^${WORD}(?: ${WORD})*(?: then| now| so)?$`);
/** Emoji as Slack writes them, and as people type them. */
const EMOJI = /:[a-z0-9_+-]+:|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu;

/**
 * What a message is that asks for nothing: `nod`, a word or an emoji to be nodded at; `dots`, nothing but punctuation; null for any other.
 * A question mark alone is none: it asks.
 */
export function chatterOf(text: string): 'nod' | 'dots' | null {
  const typed = text.trim();
  if (typed === '' || typed.length > LONGEST) return null;
  const words = typed.replace(EMOJI, '').trim();
  if (words === '') return 'nod';
  if (/^[.,!…\-–—_;:)(]+$/.test(words)) return words === typed ? 'dots' : 'nod';
  return CHATTER.test(plainWords(words)) && !words.includes('?') ? 'nod' : null;
}

/** Whether a message is nothing but question marks: somebody does not know what to say. */
export function isPuzzled(text: string): boolean {
  return /^\s*\?+\s*$/.test(text);
}
