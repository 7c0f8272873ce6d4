import type { Acts } from './acts.ts';
import type { Office } from './office.ts';
import { type Paper, wrapped } from './paper.ts';
import type { Screen } from './screen.ts';
import type { Name } from './team/people.ts';

/** What stands at the terminal: the office, its screen, and who is acting. */
export type Session = { office: Office; screen: Screen; acts: Acts; paper: Paper; me: Name };

/** Answers at the terminal what was typed there. */
export function printTo({ paper }: Pick<Session, 'paper'>, lines: string[]): void {
  for (const line of lines.flatMap((one) => wrapped(one, '  ', '    '))) paper.line(line);
  paper.line();
}
