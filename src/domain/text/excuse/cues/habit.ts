import { BUYER, EVERYBODY } from '../agents.ts';
import { type Cue, cue } from '../cue.ts';
import { near } from '../pattern.ts';
import { ANSWERS, DECIDES } from '../verbs.ts';

/** Where a statement may begin. */
const OPENS = '(?<= (?:[.\\x2c?!]|because|and|but|so|since|as|when|that|honestly|well) )';

/** Many of a kind, none in particular: "farmers", "most small firms". A number or "their" before it names some. */
const QUALITY = '(?:(?!(?:i|we|the|their|his|her|my|a|an|not|no) )[a-z]+ )?';
const KIND = `${OPENS}(?:(?:most|all|many|these|those|such|other|our) )?${QUALITY}${QUALITY}(?!(?:this|is|was|has|does|yes|thanks|always|as|us|its|his|perhaps|numbers|sometimes|less|unless|days|weeks|months|hours) )[a-z][a-z]+s`;

const MANY = `${KIND}|${EVERYBODY}|they all`;

const MEANS =
  'money, cash, budget, budgets, time, runway, margin, margins, authority, power, clue, patience, interest, appetite, urgency, loyalty, spine, vision, need, reason, attention span, resources, capacity, funding, cashflow, credit';

/** What all of a kind are said to do, as if it could not be otherwise. */
export const habit: readonly Cue[] = [
  cue(
    'buyer',
    'complaint',
    near(
      1,
      MANY,
      'do not, will not, can not, would not, never, no longer, hardly, rarely, refuse to, hate to, are not, are too scared to, are afraid to, are not going to',
      `${ANSWERS}|${DECIDES}|deal, pay, need, click, convert, adopt, use, see, sign, work with, take risks, take risk, plan, meet, look, think, see us, see reps, let, want, like, believe, say yes, give`,
    ),
    near(
      0,
      MANY,
      'only, just, simply, always, all',
      'want, wants, care, cares, look, looks, buy, buys, reply, answer, talk, compare, shop, go, respond, listen, work with, deal with, trust, take, sign, say, think, choose, pick, use, hang, wait, disappear, ask, need, complain, haggle, stall, expect, stick, stay, have, push, delay, lie',
    ),
    near(
      2,
      `${MANY}|${BUYER}|nobody`,
      'have no, has no, have zero, has zero, do not have, does not have, no, are out of, is out of, ran out of, run out of, running out of, lack, lacks, got no, have little, has little',
      MEANS,
    ),
    near(
      1,
      MANY,
      'hate, hates, fear, distrust, ghost, disappear, vanish, lie, stall, haggle, waste, drag, love to waste, take forever, take ages, takes forever, take months, take years, are cutting, are broke, are skint, are strapped, are spoiled, are spoilt, are impossible, are cheap, are scared, are stuck, are slow, are too small, are too big, are too busy, are so slow, are conservative, are all talk, are useless, are flaky, are a nightmare, have gone, have dried up, have stopped, are dinosaurs, are drowning, are overwhelmed, are tapped out, are maxed out, are done',
    ),
    near(
      0,
      KIND,
      'are, keep',
      'closing, dying, leaving, shrinking, disappearing, freezing, merging, retiring, moving away, going bust, going under, cutting, broke, waiting, hiding, holding, sitting, planning',
    ),
    near(
      0,
      '(?:somebody|someone|a guy|a person|people|guys|managers|bosses|buyers|companies|an? [a-z]+) (?:who|that)',
      'has never, have never, never, does not, do not, have no, has no, can not, will not, could not, only, just',
    ),
  ),
];
