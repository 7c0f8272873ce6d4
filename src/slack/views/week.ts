import type { SectionNumber } from '../../domain/week.ts';

/** A week's activities by section: "find 3 of 10 · reach 12 · follow up 4 · close 0". */
export function weekLine(numbers: SectionNumber[]): string {
  return numbers
    .map(({ section, done, goal }) => `${section} ${done}${goal === null ? '' : ` of ${goal}`}`)
    .join(' · ');
}
