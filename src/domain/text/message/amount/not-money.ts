import type { Token } from '../tokens.ts';
import type { Sum } from './sum.ts';

const TAKES_MINUTES = /^(?:spent|took|takes|in|after|every|within|another|last)$/;
const OF_MINUTES = /^(?:ago|late|early|long|away|walk|drive|ride|break)$/;
const OF_MONTHS = /^(?:contract|term|terms|commitment|agreement|pilot|lock-in|lease|renewal|plan)$/;
const OF_PIXELS = /^(?:monitor|tv|screen|video|display|camera)$/;

const FIGURES_OF_SPEECH = /^(?:thanks|thx|ta|in|like|feel|feels|look|looks|cheers)$/;

/** Whether what looks like a sum is none: 45m ago, a 24m contract, 401k, a 4k screen, thanks a million. */
export function isNoMoney(tokens: readonly Token[], { from, to, zeros, signs }: Sum): boolean {
  const [before, word, next] = [from - 1, from, to].map((at) => tokens[at]?.bare ?? '');
  if (word === 'a' || word === 'one') return FIGURES_OF_SPEECH.test(before ?? '') || /^[a-z]{3,}s$/.test(next ?? '');
  if (signs.length > 0 || zeros === null || to - from !== 1) return false;
  if (word === '401k') return true;
  if (word === '4k') return OF_PIXELS.test(next ?? '');
  if (!/^\d{1,2}m$/.test(word ?? '')) return false;
  return TAKES_MINUTES.test(before ?? '') || OF_MINUTES.test(next ?? '') || OF_MONTHS.test(next ?? '');
}
