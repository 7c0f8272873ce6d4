import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { aWeekOf } from '../src/sandbox/a-week.ts';
import type { Store } from '../src/store/db.ts';

/** The Monday on the page. */
const START = Temporal.PlainDate.from('2026-03-09');

const PAGE = fileURLToPath(new URL('../docs/a-week.md', import.meta.url));

/** The page about one week of a sales team with its thread, as it must stand in docs. */
export async function aWeek(openStore?: () => Promise<Store>): Promise<string> {
  return `# A week of a sales team

Enterprise, the larger deals of the sandbox's made-up company: Bea and Priya in America, Tom in London, and Maya, who leads
them. One week by the clock, without a model, from Monday's thread to Friday's close and the brief that Maya has for her 1:1s.
What people type, press and fill in is written down beforehand, and goes to the real app as signed requests; everything
Sideline says is its own answer, read back from the Slack it said it to. Only what this team's people and their channel see is
printed.

They say in the thread what they will do, by its button, in their own words and by \`/commit\`; keep it, move it and drop it.
A deal that stands still is posted and acted on, a win is posted, and one that was a slip is taken back. Maya looks at her
team, asks about a deal and reads the answer, and stops nudges to somebody for a few days. Each line says when it was on the
clock of the person it concerns, and who sees it. \`[11 Commit]\` is a button, \`[12 ⋯]\` a menu behind dots. *Sideline
changes that* is a message edited where it stands.

This page is written by \`npm run a-week\`, and a test keeps it true. [Two weeks with the coach](two-weeks.md) tells what the
coach says to the reps of the other team.

\`\`\`text
${await aWeekOf(START, openStore)}
\`\`\`
`;
}

if (import.meta.main) {
  await writeFile(PAGE, await aWeek());
  console.log('docs/a-week.md is written.');
}
