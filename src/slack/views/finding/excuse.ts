import type { Excuse } from '../../../domain/finding.ts';
import { capital, count, day, excerpt, listed, when } from '../../wording.ts';
import { bold } from '../saved.ts';
import { stageThen } from '../stage.ts';

/** How much of a source stands in one line. */
const SOURCE = 60;

/** The strongest counter-example after the last touch, or that there is none: "Globex, same source: won with 6 touches by call". */
export function excuse({ lastTouch, ...finding }: Excuse, today: Temporal.PlainDate): string {
  const last = lastTouch
    ? [`last touch on ${bold(lastTouch.deal)}: ${lastTouch.kind}, ${day(lastTouch.on, today)}`]
    : [];
  return [...last, ...example(finding)].join('; ') || 'no earlier touch that I know of';
}

/** The counter-example alone, as a sentence; none where there is none. */
export function counterExample(finding: Excuse): string[] {
  return example(finding).map(sentence);
}

/** What an update that puts the cause outside is answered with, privately: what we know, and one ask. */
export function excuseLine(finding: Excuse, today: Temporal.PlainDate): string {
  const { lastTouch: last } = finding;
  const touched = last
    ? [`the last touch on ${bold(last.deal)} that I know of: ${last.kind}, ${when(last.on, today)}`]
    : [];
  const known = [...touched, ...example(finding)].map(sentence);
  return [...known, 'What will you do next, and by when?'].join(' ');
}

function sentence(phrase: string): string {
  return `${capital(phrase)}.`;
}

function example(finding: Omit<Excuse, 'lastTouch'>): string[] {
  const { reason, source, win, best, converted } = finding;
  const qualified = stageThen(finding, 'qualified');
  const from = source ? excerpt(source, SOURCE) : 'that source';
  if (reason === 'own-win' && win) {
    const touches = count(win.touches, 'touch', 'touches');
    const by = win.channels.length > 0 ? ` by ${listed(win.channels)}` : '';
    return [`${bold(win.name)}${win.source ? ', same source' : ''}: won with ${touches}${by}`];
  }
  if (reason === 'same-leads' && best) {
    const touches = best.touches === null ? '' : `, ${Math.round(best.touches * 10) / 10} touches a lead`;
    return [`a colleague's leads from ${from}: ${best.qualified} of ${best.leads} reached ${qualified}${touches}`];
  }
  if (reason === 'may-be-right' && converted) {
    return [
      `you may be right: ${converted.qualified} of ${converted.of} leads from ${from} reached ${qualified} in 180 days`,
    ];
  }
  return [];
}
