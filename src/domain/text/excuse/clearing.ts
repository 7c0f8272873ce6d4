import { isAsking } from './clearing/asked.ts';
import { isDated } from './clearing/dated.ts';
import { isDisputing } from './clearing/disputed.ts';
import { isGoodNews } from './clearing/good-news.ts';
import { isJoking } from './clearing/joke.ts';
import { isOwning } from './clearing/owned.ts';

const CLEARINGS = [isJoking, isAsking, isOwning, isDated, isGoodNews, isDisputing];

/** Whether a wording is no excuse, whatever it blames: a joke, a question, owning it, a known date, good news, a dispute. */
export function isCleared(text: string): boolean {
  return CLEARINGS.some((clears) => clears(text));
}
