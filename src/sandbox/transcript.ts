import type { Store } from '../store/db.ts';
import { actsIn } from './acts.ts';
import { openOffice } from './office.ts';
import { playDay } from './play.ts';
import { openScreen } from './screen.ts';

/** Plays the Monday `start` and returns all that a terminal would show of it. */
export async function transcriptOf(start: Temporal.PlainDate, openStore?: () => Promise<Store>): Promise<string> {
  const office = await openOffice(start, openStore);
  try {
    const lines: string[] = [];
    const screen = openScreen({ line: (text = '') => lines.push(text), colour: false }, office);
    await playDay({ office, screen, acts: actsIn(office, screen) }, start);
    const breaches = office.slack.breaches();
    if (breaches.length > 0) throw new Error(`Slack would refuse this:\n${breaches.join('\n')}`);
    return lines.join('\n').trimEnd();
  } finally {
    await office.close();
  }
}
