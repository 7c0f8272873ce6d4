import { COLLEAGUE, FORCES, MARKET, SEASON } from '../agents.ts';
import { type Cue, cue } from '../cue.ts';
import { list } from '../pattern.ts';

/** Causes that need no verb. */
const NAMES = `${FORCES}|${MARKET}|${SEASON}|${list('politics, karma, fate, luck, budgets, budget, price, pricing, timing, bureaucracy, procurement, competition, lawyers, covid, nepotism, egos')}`;

/** How a message ends that has given up. */
const SHRUGS = list(
  'case closed, end of the road, end of story, end of, fate, there it goes, there you go, there we go, forget it, forget about it, what else, happens, it happens',
  'normal, is normal, is normal here, is normal in this business, as they say, what do you want, shame on them, their loss, go figure, what is the use, what is the point',
  'that is (?:sales|recruiting|insurance|real estate|business|enterprise|retail|life)',
  'why try, why even try, why bother, no comment, need i say more, say no more, simple as that, nuff said, enough said, case in point, game over',
  'you know how it is, you know how they are, you know the type, we all know why, guess why, guess what happened',
  'guess (?:what|who) (?:he|she|they|it|got|bought|won)(?: [a-z]+)?',
);

/** A cause thrown in as a sentence of its own, and the shrug that ends a message. */
export const bare: readonly Cue[] = [
  cue(
    'circumstances',
    'verdict',
    `(?<= [.?!] )(?:it is |just |the |that is |pure |only |must be |blame |(?:one|two) words? , |reason , )?(?:${NAMES}) (?:again |as usual |these days |season |right now )?[.!]`,
    `(?<= [.?!] )(?:${COLLEAGUE}|they|customers|buyers|engineers|lawyers) (?:again|as usual|as always|once more) [.,!]`,
    'new [a-z]+ (?:, )?new (?:rules|game|priorities|plans|vendor|vendors|broom)',
    `(?<= [.?!] )[a-z]+s [.] [.] [.]`,
    `(?<= [.?!,] )(?:${SHRUGS}) [.!]`,
  ),
];
