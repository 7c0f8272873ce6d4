import { createInterface } from 'node:readline/promises';
import { actsIn } from './acts.ts';
import { openOffice } from './office.ts';
import type { Paper } from './paper.ts';
import { playDay } from './play.ts';
import { obey, promptOf } from './prompt.ts';
import { openScreen } from './screen.ts';
import type { Session } from './session.ts';

/** What somebody reads first. */
const BANNER = 'Sideline sandbox: made-up people in memory. Nothing leaves this machine, and quitting forgets it all.';

/** What is played, and whether it obeys lines afterwards. */
type Playing = { start: Temporal.PlainDate; takesLines: boolean };

/** Plays the Monday `start` of a sales team, then obeys what is typed, or each line that is piped in; else it ends there. */
export async function playAtTerminal({ start, takesLines }: Playing, isTerminal: boolean): Promise<void> {
  const paper: Paper = {
    line: (text = '') => void process.stdout.write(`${text}\n`),
    colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  };
  // Whoever read us through a pipe has gone: there is nobody left to play for.
  process.stdout.once('error', () => process.exit(0));
  paper.line(BANNER);
  paper.line();
  const office = await openOffice(start);
  try {
    const screen = openScreen(paper, office);
    const session: Session = { office, screen, acts: actsIn(office, screen), paper, me: 'bea' };
    await playDay(session, start);
    if (isTerminal) await converse(session);
    else if (takesLines) await obeyPiped(session);
  } finally {
    await office.close();
  }
}

/** Takes lines until `quit` or the end of input. */
async function converse(session: Session): Promise<void> {
  const { paper } = session;
  paper.line('The day is over and the office is yours. Write as you talk: acme moved to proposal 40k, sending msa fri');
  paper.line('Or move the clock: at wed 14:00. `help` shows the rest, `quit` ends.');
  paper.line();
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: promptOf(session) });
  lines.prompt();
  for await (const line of lines) {
    if (await obey(session, line)) break;
    lines.setPrompt(promptOf(session));
    lines.prompt();
  }
  lines.close();
}

/** Obeys what is piped in, line by line, each shown as if it were typed. */
async function obeyPiped(session: Session): Promise<void> {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    session.paper.line(`${promptOf(session)}${line}`);
    if (await obey(session, line)) break;
  }
  lines.close();
}
