import { clean } from '../clean.ts';
import { plainWords } from './plain-words.ts';

/**
 * A command in words: one that only `shows` something, to be run; or one that writes, to be sent as it is typed here. `deal` are words that
 * have to name one.
 */
export type SpokenCommand = {
  is: 'shows' | 'writes';
  command: 'deal' | 'coach' | 'commit';
  text: string;
  deal?: string;
};

/** What `/coach` shows without changing anything. */
const SHOWN_BY_COACH = /^(?:$|now$|mirror$|why\b|plays$|data$|team$|help$)/;
const WRITTEN_BY_COACH = /^(?:away|back|settings|setup|goals?|focus|mentor|practice|scenario|team|plays)\b/;

const ASKED: readonly [RegExp, SpokenCommand['command'], string][] = [
  [
    /^(?:so )?(?:what (?:should|shall|can|do|must) i do(?: now| next| today| first| this morning)?|whats? (?:is )?(?:next|on today|up today|due today|due|on my plate)|what now|where (?:do|should|shall) i start|my (?:day|digest|morning))$/,
    'coach',
    '',
  ],
  [
    /^(?:(?:whats|what is|hows|how is|show|show me|see|list|where is) )?(?:(?:all )?my (?:open )?(?:pipeline|pipe|deals|funnel)(?: looking| doing)?|my pipeline look like)$|^(?:what|which) (?:open )?deals do i have$|^how does my pipeline look$/,
    'deal',
    '',
  ],
  [
    /^(?:(?:whats|what are|what is|show|show me|list|see) )?my (?:open )?(?:commitments?|promises)$|^what (?:did|have) i (?:commit|committed|promise|promised)(?: to)?$/,
    'commit',
    '',
  ],
  [/^(?:(?:show|show me|what are|see|list) )?my (?:plays|playbook)$/, 'coach', 'plays'],
  [
    /^(?:how am i doing|how do i do|how did i do|my (?:numbers|figures|stats|mirror)|show(?: me)? my (?:numbers|figures|stats|mirror))$/,
    'coach',
    'mirror',
  ],
];

const SHOWS =
  /^(?:please |can you |could you |pls )*(?:show|pull up|look up|bring up)(?: me)? (?:the )?(.{2,80}?)(?: deal)?(?: please)?[.!]*$/i;
const GIVES =
  /^(?:please |can you |could you |pls )*(?:give|hand(?: over)?|transfer|reassign|assign|pass) (?:the )?(.{2,80}?)(?: deal)?(?: over)? to (<@[UW]\w+(?:\|[^>]*)?>|@?[\p{L}.-]{2,30})[.!]*$/iu;
const COACHED = /^coach[,:]?(?:\s+(.{1,300}))?$/is;
const TARGET = /^(?:(?:the |my )?(.{2,40}? )?team(?:'?s)? target) (?:is |to |= ?)?(.{1,40})$/i;
const OF_PEOPLE =
  /^how(?:s| is| are) (?:my (?:team|people|reps)|the team|everyone|everybody) (?:doing|going|getting on)$/;
const OF_SOMEBODY = /^how(?:s| is| are) (\p{L}{2,30}) (?:doing|going|getting on|performing)$/u;

/** Who asks: `leads` others, and what their people are called. */
export type Asker = { leads: boolean; people: readonly string[] };

/** The command that a whole message is in words; null where it is none. */
export function commandIn(text: string, { leads, people }: Asker): SpokenCommand | null {
  const typed = clean(text, 400);
  const words = plainWords(typed);
  const asked = ASKED.find(([pattern]) => pattern.test(words));
  if (asked) return { is: 'shows', command: asked[1], text: asked[2] };
  return dealCommand(typed) ?? coachCommand(typed) ?? (leads ? leadersCommand(typed, words, people) : null);
}

function dealCommand(typed: string): SpokenCommand | null {
  const [, gives, to] = GIVES.exec(typed) ?? [];
  if (gives && to) {
    const who = /^[<@]/.test(to) ? to : `@${to.toLowerCase()}`;
    return { is: 'writes', command: 'deal', text: `give ${gives} ${who}`, deal: gives };
  }
  const [, shown] = SHOWS.exec(typed) ?? [];
  return shown ? { is: 'shows', command: 'deal', text: `show ${shown}`, deal: shown } : null;
}

function coachCommand(typed: string): SpokenCommand | null {
  const coached = COACHED.exec(typed);
  if (!coached) return null;
  const text = (coached[1] ?? '').trim().replace(/[?!.]+$/, '');
  const isWritten = WRITTEN_BY_COACH.test(text.toLowerCase()) && !SHOWN_BY_COACH.test(text.toLowerCase());
  return { is: isWritten ? 'writes' : 'shows', command: 'coach', text };
}

function leadersCommand(typed: string, words: string, people: readonly string[]): SpokenCommand | null {
  const [, name = ''] = OF_SOMEBODY.exec(words) ?? [];
  if (OF_PEOPLE.test(words) || people.some((one) => name !== '' && plainWords(one).split(' ').includes(name)))
    return { is: 'shows', command: 'coach', text: 'team' };
  const [isTarget, team = '', target = ''] = TARGET.exec(typed) ?? [];
  return isTarget ? { is: 'writes', command: 'coach', text: `team ${team}target ${target}`.trim() } : null;
}
