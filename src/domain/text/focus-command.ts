import type { Behaviour } from '../figures.ts';
import type { FocusOn } from '../focus.ts';
import type { Section } from '../pipeline.ts';
import { STANDARD_SCENARIOS } from '../scenarios/index.ts';
import { commandLength } from './clean.ts';
import { scenarioFor } from './scenario.ts';

/** What each section is called by those who do it. */
const SECTION_WORDS: Record<Section, RegExp> = {
  find: /^(?:find(?:ing)?|research(?:ing)?|sourcing)$/,
  reach: /^(?:reach(?:ing)?(?: out)?|outreach|calling|cold calls?|emailing)$/,
  'follow up': /^(?:follow(?:ing)?[ -]?ups?|meetings?|demos?)$/,
  close: /^(?:clos(?:e|es|ing)|negotiat(?:e|ing|ions?))$/,
};

const BEHAVIOUR_WORDS: Record<Behaviour, RegExp> = {
  'hours-to-first-touch':
    /^(?:hours? to (?:the )?first touch|first touch|speed|response(?: time)?|(?:fast )?respon(?:se|ding))$/,
  'touches-a-deal': /^(?:touches|touches (?:a|per) deal|persistence)$/,
  'days-between-touches': /^(?:days between(?: touches)?|rhythm|cadence)$/,
  'channels-a-deal': /^(?:channels?|channels (?:a|per) deal)$/,
  'prospecting-a-week': /^(?:prospecting|prospecting (?:a|per) week)$/,
};

/** What to work on, as somebody typed it; `off` to end it, null where nothing of it is known. */
export function readFocus(text: string): FocusOn | 'off' | null {
  const said = commandLength(text)
    .trim()
    .toLowerCase()
    .replace(/[.!?]+$/, '')
    .replace(/^(?:on|my|the) /, '');
  if (/^(?:off|none|nothing|end|stop|done)$/.test(said)) return 'off';
  const section = keyWhere(SECTION_WORDS, said);
  if (section) return { is: 'section', section };
  const behaviour = keyWhere(BEHAVIOUR_WORDS, said);
  if (behaviour) return { is: 'behaviour', behaviour };
  const found = said === '' ? null : scenarioFor(said, STANDARD_SCENARIOS);
  return found?.length === 1 ? { is: 'play', scenario: found[0].scenario.key } : null;
}

function keyWhere<Key extends string>(words: Record<Key, RegExp>, said: string): Key | undefined {
  return (Object.keys(words) as Key[]).find((key) => words[key].test(said));
}
