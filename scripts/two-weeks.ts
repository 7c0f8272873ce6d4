import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { twoWeeksOf } from '../src/sandbox/two-weeks.ts';
import type { Store } from '../src/store/db.ts';

/** The first Monday on the page. */
const START = Temporal.PlainDate.from('2026-03-09');

const PAGE = fileURLToPath(new URL('../docs/two-weeks.md', import.meta.url));

/** The page about two weeks of one team with the coach, as it must stand in docs. */
export async function twoWeeks(openStore?: () => Promise<Store>): Promise<string> {
  return `# Two weeks with the coach

Velocity, the smaller deals of the sandbox's made-up company: Ines, Dan, Leo (away until the second Wednesday), Nora and
Kofi, and Omar, who leads them. Two weeks by the clock, without a model. What people type, press and fill in is written
down beforehand, and goes to the real app as signed requests; everything Sideline says is its own answer, read back from
the Slack it said it to. Only what this team's people and their channel see is printed.

Sideline is new to this team: on the first Monday Omar reads what the channel would hear, and lets the posts begin. They
log, commit in the weekly thread and keep or miss it, answer their mornings by buttons, lose deals, blame a list of leads,
make a play theirs, practise one, choose a focus and look into the mirror; one buyer lets a date pass. Each line says when it
was on the clock of the person it concerns, and who sees it. \`[11 Set next step]\` is a button, \`[12 ⋯]\` a menu behind dots.
*Sideline changes that* is a message edited where it stands.

This page is written by \`npm run two-weeks\`, and a test keeps it true.

\`\`\`text
${await twoWeeksOf(START, openStore)}
\`\`\`
`;
}

if (import.meta.main) {
  await writeFile(PAGE, await twoWeeks());
  console.log('docs/two-weeks.md is written.');
}
