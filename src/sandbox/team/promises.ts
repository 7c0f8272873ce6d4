import { countedOf } from '../../domain/text/commitment-count.ts';
import { changeCommitment, makeCommitment } from '../../store/commitments.ts';
import type { Db } from '../../store/db.ts';
import { chooseFocus } from '../../store/focuses.ts';
import { actOf, actorOf } from './acting.ts';
import { dateOf, momentOf } from './days.ts';
import type { Day } from './deal-seed.ts';
import { memberOn, type Name, userIdOf } from './people.ts';

/** What somebody said they would do, when, by when, and when they said that it was done. */
type Promised = { who: Name; says: string; on: Day; by: Day; kept?: Day };

const PROMISED: Promised[] = [
  { who: 'ines', says: 'call 40 shops', on: -5, by: -1, kept: -1 },
  { who: 'ines', says: 'send Otter & Co two pages instead of twelve', on: -6, by: -4, kept: -4 },
  { who: 'dan', says: 'call 20 clinics from the list', on: -5, by: -2 },
  { who: 'nora', says: 'ask two customers who else should see it', on: -5, by: -1, kept: -2 },
  { who: 'kofi', says: 'call 10 new web leads', on: -2, by: 2 },
  { who: 'bea', says: 'agree the pilot with Acme', on: -8, by: -2, kept: -2 },
  { who: 'bea', says: 'call 15 plants', on: -3, by: 3 },
  { who: 'tom', says: 'write to the steering group', on: -5, by: -1 },
];

/** Weeks that Kofi has worked on his focus: the fourth begins on the Monday. */
const FOCUS_WEEKS_AGO = 3;
const FOCUS_WEEKS = 4;

/** What people promised lately, and the one focus that somebody works on. */
export async function seedPromises(db: Db, start: Temporal.PlainDate): Promise<void> {
  for (const { who, says, on, by, kept } of PROMISED) {
    const member = memberOn(start, who);
    const wanted = { userId: userIdOf(who), text: says, dueOn: dateOf(member, start, by), dealId: null };
    const act = actOf(who, momentOf(member, start, on, '09:15'));
    const made = await makeCommitment(db, actorOf(who), { ...wanted, counted: countedOf(says) }, act);
    if (made.is !== 'made' || kept === undefined) continue;
    const settled = actOf(who, momentOf(member, start, kept, '16:50'));
    await changeCommitment(db, actorOf(who), made.commitment.id, { is: 'kept' }, settled);
  }
  const from = start.subtract({ weeks: FOCUS_WEEKS_AGO });
  const focus = {
    userId: userIdOf('kofi'),
    on: { is: 'behaviour' as const, behaviour: 'hours-to-first-touch' as const },
    from,
    until: from.add({ weeks: FOCUS_WEEKS }),
    startedWith: 15,
    aimsAt: 2,
  };
  const act = actOf('kofi', momentOf(memberOn(start, 'kofi'), start, -5 * FOCUS_WEEKS_AGO, '09:05'));
  await chooseFocus(db, actorOf('kofi'), focus, act);
}
