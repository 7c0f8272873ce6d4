import type { Mentor } from '../../domain/mentors.ts';
import { PROSPECTING, type Section } from '../../domain/pipeline.ts';
import type { Message } from '../message.ts';
import { count, listed } from '../wording.ts';

/** Names a section; nobody needs more to ask. */
const NAMED = 3;

/** Who may be asked about each section, with what they have done in the last 180 days. */
export function mentorsFound(found: readonly { section: Section; mentors: readonly Mentor[] }[]): Message {
  const lines = found.map(({ section, mentors }) => {
    if (mentors.length === 0)
      return `• *${section}*: nobody yet who offers it and is among the best third of your teams there.`;
    const names = mentors.slice(0, NAMED).map(({ figures }) => `<@${figures.userId}> (${doneIn(section, figures)})`);
    return `• *${section}*: ${listed(names)}`;
  });
  return { text: ['Ask them what they do, and say it back as "If …, then I will …":', ...lines].join('\n') };
}

function doneIn(section: Section, { qualified, won, concluded }: Mentor['figures']): string {
  if (PROSPECTING.includes(section)) return `${count(qualified, 'deal')} qualified in 180 days`;
  return `${won} won of ${concluded} concluded in 180 days`;
}
