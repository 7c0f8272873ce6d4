import type { Improved, Weekly } from '../../domain/improved.ts';
import type { Better, Off, RepBrief } from '../../domain/rep-brief.ts';
import { linked } from '../links.ts';
import { count, day, excerpt } from '../wording.ts';
import type { Evidence } from './brief-evidence.ts';
import { questionLine } from './brief-question.ts';
import { figure } from './focus.ts';
import { keptFacts } from './kept.ts';

/** How much of what somebody said stands in one line. */
const WORDS = 80;

/** Two lines of one rep: who, what they kept, what is better or that they are off; and one question to open a 1:1. */
export function repLines(brief: RepBrief, evidence: Evidence, today: Temporal.PlainDate): string {
  const { rep, off, better, question } = brief;
  const [first, ...others] = keptFacts(brief);
  const { url, thread, about } = evidence;
  const facts = [
    ...(first ? [linked(first, thread?.parts.get(rep.userId), url)] : []),
    ...others,
    ...(better ? [betterWords(better)] : []),
    ...(off ? [offWords(off, today)] : []),
  ];
  const line = [`<@${rep.userId}>`, ...facts].join(' · ');
  if (!question) return facts.length > 0 ? line : `${line} · nothing to tell this week`;
  const post = question.is === 'deal' ? about.get(question.needy.deal.id) : undefined;
  const link = post && url !== null ? ` · ${linked('in the channel', post, url)}` : '';
  return `${line}\nAsk: ${questionLine(question, rep, today)}${link}`;
}

function offWords({ is, until }: Off, today: Temporal.PlainDate): string {
  if (is === 'hushed') return until ? `nudges are quiet until ${day(until, today)}` : 'nudges are quiet';
  return until ? `away, back ${day(until, today)}` : 'away';
}

function betterWords(better: Better): string {
  return better.is === 'kept' ? `kept: *${excerpt(better.commitment.text, WORDS)}*` : improvedWords(better.improved);
}

const WEEKLY: Record<Weekly, (value: number) => string> = {
  prospecting: (done) => count(done, 'prospecting activity', 'prospecting activities'),
  touches: (done) => count(done, 'touch on deals', 'touches on deals'),
  'hours-to-first-touch': (hours) =>
    `first touch after ${figure(hours)} working ${figure(hours) === '1' ? 'hour' : 'hours'}`,
};

/** "34 prospecting activities this week, 8 to 27 in each of the 8 before" */
function improvedWords({ in: name, now, low, high, weeks }: Improved): string {
  const [least, most] = [figure(low), figure(high)];
  const range = least === most ? least : `${least} to ${most}`;
  return `${WEEKLY[name](now)} this week, ${range} in each of the ${weeks} before`;
}
