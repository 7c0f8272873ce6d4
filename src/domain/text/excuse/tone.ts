import { type Place, placesOf, words } from './pattern.ts';
import { BLAMING, JUDGING, NEGATIVE, STRESSING, SWEEPING } from './tone-words.ts';

/** How a message sounds as a whole, and where it says that something went wrong, the judging words first. */
export type Tone = { points: number; wrongs: Place[] };

/** A loss that is only noted: the deal's end and its reason. */
const NOTED_LOSS =
  /^ \. (?:we |i |just )*(?:lost|closed lost|closed as lost|marked|marking|turned down|clear no|parked) /;

/** What is not yet may come. */
const NOT_YET = words('yet|so far|for now|for the moment|at the moment');

/** How often each kind of word counts, and how much: ours, from the sets in the tests. */
const SECOND_WRONG = 0.5;
const JUDGED = 1;
const SWEPT = 0.5;
const STRESSED = 0.5;
const BLAMED = 0.75;

/** So many wrongs are a lament even in plain words. */
const A_LITANY = 3;

/** Where a message generalises, stresses or blames, with or without a wrong. */
export function leaningsIn(text: string): Place[] {
  return [SWEEPING, STRESSING, BLAMING].flatMap((pattern) => placesOf(pattern, text));
}

/** 1 where something went wrong; more where that is judged, generalised, stressed or blamed on others. */
export function toneOf(text: string): Tone {
  const times = (pattern: RegExp) => placesOf(pattern, text).length;
  const judging = placesOf(JUDGING, text);
  const wrongs = [...judging, ...placesOf(NEGATIVE, text)];
  const [sweeping, stressing, blaming] = [times(SWEEPING), times(STRESSING), times(BLAMING)];
  if (wrongs.length === 0) return { points: 0, wrongs };
  if (judging.length + sweeping + stressing + blaming === 0)
    return { points: wrongs.length >= A_LITANY ? 1 + SECOND_WRONG : 1, wrongs };
  const noted = NOTED_LOSS.test(text) && judging.length + blaming === 0 ? 1 : 0;
  const points =
    1 +
    SECOND_WRONG * Math.min(wrongs.length - 1, 2) +
    JUDGED * Math.min(judging.length, 2) +
    SWEPT * Math.min(sweeping, 2) +
    STRESSED * Math.min(stressing, 1) +
    BLAMED * Math.min(blaming, 1);
  return { points: points - noted - Math.min(times(NOT_YET), 1), wrongs };
}
