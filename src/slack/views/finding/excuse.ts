import type { Excuse } from '../../../domain/finding.ts';
import { count, excerpt, listed, when } from '../../wording.ts';
import { bold } from '../saved.ts';

/** How much of a source stands in one line. */
const SOURCE = 60;

/** The strongest counter-example, or that there is none: "Globex, same source: 6 touches, 3 channels, won". */
export function excuse(finding: Excuse, today: Temporal.PlainDate): string {
  return [...lastTouch(finding, today), ...example(finding)].join('; ') || 'no touch logged yet';
}

/** What an update that puts the cause outside is answered with, privately: what we know, and one ask. */
export function excuseLine(finding: Excuse, today: Temporal.PlainDate): string {
  const known = [...lastTouch(finding, today), ...example(finding)].map(
    (phrase) => `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`,
  );
  return [...known, 'What will you do next, and by when?'].join(' ');
}

function lastTouch({ lastTouch: last }: Excuse, today: Temporal.PlainDate): string[] {
  return last ? [`the last touch on ${bold(last.deal)} that I know of: ${last.kind}, ${when(last.on, today)}`] : [];
}

function example({ reason, source, win, best, converted }: Excuse): string[] {
  const from = source ? excerpt(source, SOURCE) : 'that source';
  if (reason === 'own-win' && win) {
    const touches = count(win.touches, 'touch', 'touches');
    return [`${bold(win.name)}${win.source ? ', same source' : ''}: ${touches} by ${listed(win.channels)}, won`];
  }
  if (reason === 'same-leads' && best) {
    const touches = best.touches === null ? '' : `, ${Math.round(best.touches * 10) / 10} touches a lead`;
    return [`a colleague's leads from ${from}: ${best.qualified} of ${best.leads} reached qualified${touches}`];
  }
  if (reason === 'may-be-right' && converted) {
    return [
      `you may be right: ${converted.qualified} of ${converted.of} leads from ${from} reached qualified in 180 days`,
    ];
  }
  return [];
}
