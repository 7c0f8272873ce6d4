import { ANY, near, placesOf, words } from '../pattern.ts';

const DISPUTED = words(
  near(
    2,
    'leads, market, price, pricing, product, territory, competition, economy, that, this, it, buyer, customer, they, list',
    'are not, is not, was not, were not, never',
    'the problem, the issue, the reason, problem, issue, bad, an excuse, to blame, slow, dead, too expensive',
  ),
  near(1, 'do not think, do not believe, not sure, doubt', 'it is, that is, this is, they are, the'),
  near(
    1,
    'no excuse, no excuses, not an excuse, i disagree, not blaming, not making excuses, can not blame, do not blame, not going to blame, stop blaming, everybody blames, everybody is blaming, easy to blame, i do not buy it, not buying it, not complaining, no complaints, not a complaint, fair enough, makes sense, understandable, fair point, to be fair, good for them, good for him, good for her, wrong fit, not a fit, no fit, bad fit, clear no, right decision, right choice, fair [.], right call, reality check',
  ),
  near(
    3,
    'somebody, tom, my colleague, colleagues, some reps, other reps, half the team, the team, everybody here, reps',
    'says, say, thinks, think, keeps saying, claims, swears, complains, complain, blame, blames, blaming',
    ANY,
  ),
);

/** Whether a wording says that something is not the cause, that others blame it, or that a no is fine. */
export function isDisputing(text: string): boolean {
  return placesOf(DISPUTED, text).length > 0;
}
