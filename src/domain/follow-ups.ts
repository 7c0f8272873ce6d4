import { type Activity, isTouch } from './activity.ts';
import type { CoachSettings } from './coach-settings.ts';
import { FOLLOW_UPS, type FollowUpStep, type StepDone } from './finding.ts';
import { type Limit, limitIn } from './limit.ts';

const unit = 'working days';

export const EMAIL_AFTER: Limit = {
  name: 'follow-up-email',
  is: "After the buyer's date has passed, until an email is due",
  value: 2,
  unit,
  origin: 'evidence',
};

export const OTHER_CHANNEL_AFTER: Limit = {
  name: 'follow-up-other-channel',
  is: 'After the email was due, until a call or a voicemail is',
  value: 2,
  unit,
  origin: 'evidence',
};

export const NEW_ANGLE_AFTER: Limit = {
  name: 'follow-up-new-angle',
  is: 'After the call was due, until another person, or something new of use to their goal, is',
  value: 3,
  unit,
  origin: 'evidence',
};

export const CONCLUDE_AFTER: Limit = {
  name: 'conclude-after-follow-ups',
  is: 'After the last step was due, or the last touch made, until the deal is to be concluded',
  value: 2,
  unit,
  origin: 'evidence',
};

/** Working days after the buyer's date from which each step is due, and from which the deal is to be concluded. */
export function followUpDays(settings: CoachSettings): Record<FollowUpStep | 'conclude', number> {
  const email = limitIn(settings, EMAIL_AFTER);
  const other = email + limitIn(settings, OTHER_CHANNEL_AFTER);
  const angle = other + limitIn(settings, NEW_ANGLE_AFTER);
  return {
    email,
    'other-channel': other,
    'new-angle': angle,
    conclude: angle + limitIn(settings, CONCLUDE_AFTER),
  };
}

/** A touch, and the day of it. */
export type DatedTouch = { touch: Activity; on: Temporal.PlainDate };

/** Which touches are such a step. */
const IS: Record<FollowUpStep, (touch: Activity) => boolean> = {
  email: ({ kind }) => kind === 'email',
  'other-channel': ({ kind }) => kind === 'call' || kind === 'voicemail',
  'new-angle': ({ angle }) => angle !== null && angle !== undefined,
};

/** All ways to have done some of the steps: more before fewer, and early ones before late ones. */
const WAYS: readonly (readonly FollowUpStep[])[] = [
  FOLLOW_UPS,
  ['email', 'other-channel'],
  ['email', 'new-angle'],
  ['other-channel', 'new-angle'],
  ['email'],
  ['other-channel'],
  ['new-angle'],
];

/**
 * The steps that these touches did, in any order. One touch does one step, so that as few as can be are left: an email to another
 * person counts as the email, unless there was a second.
 */
export function stepsDone(touches: readonly DatedTouch[]): StepDone[] {
  const each = touches
    .filter(({ touch }) => isTouch(touch) && sortOf(touch) !== '')
    .flatMap((dated) => Array.from({ length: Math.min(dated.touch.count, FOLLOW_UPS.length) }, () => dated))
    .sort(byTime);
  const useful = [...Map.groupBy(each, ({ touch }) => sortOf(touch)).values()]
    .flatMap((same) => same.slice(0, FOLLOW_UPS.length))
    .sort(byTime);
  for (const steps of WAYS) {
    const done = doneBy(useful, steps);
    if (done) return done;
  }
  return [];
}

/** Which steps a touch could do, and what was new about it: touches alike in both are as good as each other. */
function sortOf(touch: Activity): string {
  const steps = FOLLOW_UPS.filter((step) => IS[step](touch));
  return steps.length === 0 ? '' : `${steps.join()} ${touch.angle ?? ''}`;
}

/** By the day, and on one day in an order that does not depend on the rows'. */
function byTime(a: DatedTouch, b: DatedTouch): number {
  return Temporal.Instant.compare(a.touch.at, b.touch.at) || (sortOf(a.touch) < sortOf(b.touch) ? -1 : 1);
}

function doneBy(touches: readonly DatedTouch[], [step, ...others]: readonly FollowUpStep[]): StepDone[] | null {
  if (!step) return [];
  for (const [index, { touch, on }] of touches.entries()) {
    if (!IS[step](touch)) continue;
    const rest = doneBy(touches.toSpliced(index, 1), others);
    if (rest) return [step === 'new-angle' ? { step, on, angle: touch.angle ?? null } : { step, on }, ...rest];
  }
  return null;
}
