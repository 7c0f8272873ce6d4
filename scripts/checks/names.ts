import { problem, type Source } from '../source.ts';

/** Beyond this a file holds a second noun. */
const LONGEST = 300;

const NOT_A_NOUN = /(^|[/-])(utils?|helpers?|services?|managers?|types?)(\.tsx?$|\/)/;

/** Files of src that are too long, or named for nothing. */
export function misnamed(files: Source[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('src/'))
    .flatMap((file) => {
      const lines = file.text.split('\n').length - 1;
      return [
        ...(lines > LONGEST
          ? [problem(file, 0, `has ${lines} lines, more than ${LONGEST}: look for the second noun`)]
          : []),
        ...(NOT_A_NOUN.test(file.path) ? [problem(file, 0, 'is not named for a noun')] : []),
      ];
    });
}
