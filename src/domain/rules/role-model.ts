import { behaviourGaps, type HeldAgainst } from '../behaviour-gap.ts';
import { bestThirdOf, CONCLUDED, FIRST_DAYS, figureOf, isSteady, LOGGING, PEOPLE } from '../best-third.ts';
import type { CoachSettings } from '../coach-settings.ts';
import type { Figures, RepFigures } from '../figures.ts';
import type { RoleModel, Rule } from '../finding.ts';
import { type AboutRule, type Limit, limitIn } from '../limit.ts';
import { dateFor } from '../member.ts';

const OWN_DEALS: Limit = {
  name: 'role-model-own-deals',
  is: 'deals won, and as many lost, before the two are held against each other where the team is too small',
  value: 10,
  unit: 'deals of each end',
  origin: 'convention',
};

const LEAST_GAP: Limit = {
  name: 'role-model-least-gap',
  is: 'how many times the one figure must be of the other before it is said',
  value: 1.5,
  unit: 'times',
  origin: 'convention',
};

/**
 * The one behaviour furthest from that of the team's best third; where too few people say enough, from the rep's own won deals in
 * those they lost. Silent for somebody who is in the best third.
 */
export const roleModel: Rule<RoleModel> = ({ rep, settings, figures }, now) => {
  if (!figures) return [];
  const today = dateFor(rep, now);
  const bestThird = bestThirdOf(figures, settings, today);
  if (!bestThird) return isSteady(figures.own, settings, today) ? againstOwnWins(figures.own, settings) : [];
  const { own } = figures;
  if (bestThird.people.some(({ userId }) => userId === own.userId)) return [];
  const heldAgainst: HeldAgainst = (behaviour) => figureOf(bestThird, behaviour, settings);
  return furthest('best-third', own.behaviours, { heldAgainst, own, settings });
};

function againstOwnWins(own: RepFigures, settings: CoachSettings): RoleModel[] {
  const { won, lost } = own.byEnd;
  const of = Math.min(won.deals, lost.deals);
  if (of < limitIn(settings, OWN_DEALS)) return [];
  const heldAgainst: HeldAgainst = (behaviour) => {
    const best = won.behaviours[behaviour];
    return best === null ? null : { best, of };
  };
  return furthest('own-wins', lost.behaviours, { heldAgainst, own, settings });
}

type Comparing = { heldAgainst: HeldAgainst; own: RepFigures; settings: CoachSettings };

function furthest(
  against: RoleModel['against'],
  behaviours: Figures['own']['behaviours'],
  { heldAgainst, own, settings }: Comparing,
): RoleModel[] {
  const [gap] = behaviourGaps(behaviours, heldAgainst, own.sections);
  if (!gap || gap.times < limitIn(settings, LEAST_GAP)) return [];
  return [{ rule: 'role-model', reason: gap.behaviour, against, own: gap.own, best: gap.best, of: gap.of }];
}

export const aboutRoleModel: AboutRule = {
  idea: 'Those who sell most have ways of working that can be counted, and taken up. Model the one that is furthest from yours.',
  formula:
    "Median hours to first touch, touches a deal, days between touches, channels a deal and prospecting a week of 180 calendar days, against the median of the best third (rounded up) of those with the same sections, ordered by won amount; by deals won where amounts are in several currencies or in none; by deals qualified for those who only find and reach. The behaviour that is most times away, figures under 1 taken as 1, and only where more of what helps is done by the others. Too few people: the rep's won deals against those they lost.",
  limits: [CONCLUDED, LOGGING, FIRST_DAYS, PEOPLE, OWN_DEALS, LEAST_GAP],
};
