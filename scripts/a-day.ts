import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DEALS } from '../src/sandbox/team/deals.ts';
import { transcriptOf } from '../src/sandbox/transcript.ts';
import type { Store } from '../src/store/db.ts';

/** The Monday on the page. */
const START = Temporal.PlainDate.from('2026-03-09');

const PAGE = fileURLToPath(new URL('../docs/a-day.md', import.meta.url));

/** The page about one day with Sideline, as it must stand in docs. */
export async function aDay(openStore?: () => Promise<Store>): Promise<string> {
  return `# A day with Sideline

One Monday of a made-up sales team: eight reps in three time zones, their two managers, ${Object.values(DEALS).flat().length} deals. It is what
\`npm start -- --terminal\` plays without any settings (with \`--start ${START}\` this very day). People's commands and clicks
are written down beforehand; they go to the real app as signed requests over HTTP. Everything Sideline says is its own
answer, read back from the Slack it said it to.

Each line says when it was on the clock of the person it concerns, and who sees it. \`[11 Acme Corp]\` is a button; at the
sandbox's prompt \`click 11\` presses it.

This page is written by \`npm run a-day\`, and a test keeps it true.

\`\`\`text
${await transcriptOf(START, openStore)}
\`\`\`
`;
}

if (import.meta.main) {
  await writeFile(PAGE, await aDay());
  console.log('docs/a-day.md is written.');
}
