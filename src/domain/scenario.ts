import type { ActivityKind } from './activity.ts';

/** The common situations that come with Sideline. */
export const SCENARIO_KEYS = [
  'gatekeeper',
  'appointment',
  'voicemail',
  'first-email',
  'follow-up',
  'gone-dark',
  'information',
  'price',
  'timing',
  'incumbent',
  'status-quo',
  'referral',
  'business',
] as const;
export type ScenarioKey = (typeof SCENARIO_KEYS)[number];

/** The most scenarios a workspace's managers may add. */
export const OWN_SCENARIOS_MAX = 12;

/** How a touch or a loss is known to carry a scenario, beside its name in the text. */
export type Sign =
  | { by: 'kind'; kind: ActivityKind }
  | { by: 'first-touch'; kind: ActivityKind }
  | { by: 'loss'; reasons: readonly string[] }
  | { by: 'gone-dark' };

/**
 * A common situation. `synonyms` are its other names: they count where little else was said. `phrases` are what people
 * write of it: they count in any sentence. `play` is our own "If …, then I will …", null where a manager added the
 * scenario; `contains` are the marks of a good line, ticked off in practice.
 */
export type Scenario = {
  key: string;
  name: string;
  situation: string;
  synonyms: readonly string[];
  phrases: readonly string[];
  play: string | null;
  contains: readonly string[];
  signs: readonly Sign[];
};

/** The parts of a comma-separated list that runs over lines, without blanks. */
export function listed(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '');
}

/** A scenario that a manager added by its name and the words it is known by, a line or a comma between them. */
export function ownScenario(own: { key: string; name: string; words: string }): Scenario {
  return {
    key: own.key,
    name: own.name,
    situation: own.name,
    synonyms: [own.name],
    phrases: listed(own.words.replace(/[;\n]/g, ',')),
    play: null,
    contains: ['One question or one offer of mine', 'Words I would really say', 'A next step with a date'],
    signs: [],
  };
}
