import { UserError } from '../errors.ts';
import { SECTIONS, type Section } from '../pipeline.ts';
import { commandLength } from './clean.ts';

/** Somebody looks for a mentor, offers to be one in these sections (none: no longer), or asks how it stands. */
export type MentorWish = { is: 'look'; sections: Section[] } | { is: 'offer'; sections: Section[] } | { is: 'stand' };

const CALLED: [RegExp, Section][] = [
  [/\bfind(?:ing)?\b/, 'find'],
  [/\b(?:reach(?:ing)?(?: out)?|prospecting|calling)\b/, 'reach'],
  [/\bfollow(?:ing)?[ -]?ups?\b|\bfollowing up\b/, 'follow up'],
  [/\bclos(?:e|es|ing)\b/, 'close'],
];

/** Reads `me for closing`, `me`, `closing`, `on`, `off`. Throws UserError for a section that is none. */
export function readMentor(text: string): MentorWish {
  const said = commandLength(text).trim().toLowerCase();
  if (said === '') return { is: 'stand' };
  if (/^(?:off|no|none|stop)$/.test(said)) return { is: 'offer', sections: [] };
  if (/^(?:on|yes)$/.test(said)) return { is: 'offer', sections: [...SECTIONS] };
  const sections = CALLED.flatMap(([called, section]) => (called.test(said) ? [section] : []));
  const isMe = /^me\b/.test(said);
  if (isMe && /^me[.!?]?$/.test(said)) return { is: 'look', sections: [...SECTIONS] };
  if (sections.length === 0) {
    throw new UserError(
      'For which section? `/coach mentor me for closing`, or to be asked yourself: `/coach mentor closing`. Sections are find, reach, follow up and close.',
    );
  }
  return { is: isMe ? 'look' : 'offer', sections };
}
