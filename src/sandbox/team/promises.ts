import { countedOf } from '../../domain/text/commitment-count.ts';
import { changeCommitment } from '../../store/commitment-changes.ts';
import { makeCommitment } from '../../store/commitments.ts';
import type { Db } from '../../store/db.ts';
import { chooseFocus } from '../../store/focuses.ts';
import { actOf, actorOf } from './acting.ts';
import { dateOf, momentOf } from './days.ts';
import { memberOn, userIdOf } from './people.ts';
import { PROMISED } from './promised.ts';

/** Weeks that Kofi has worked on his focus: the fourth begins on the Monday. */
const FOCUS_WEEKS_AGO = 3;
const FOCUS_WEEKS = 4;

/** What people promised lately, and the one focus that somebody works on. What a team's close settles is left open. */
export async function seedPromises(db: Db, start: Temporal.PlainDate): Promise<void> {
  for (const { who, says, on, by, kept, moved } of PROMISED) {
    const member = memberOn(start, who);
    const wanted = { userId: userIdOf(who), text: says, dueOn: dateOf(member, start, by), dealId: null };
    const act = actOf(who, momentOf(member, start, on, '09:15'));
    const made = await makeCommitment(db, actorOf(who), { ...wanted, counted: countedOf(says) }, act);
    if (made.is !== 'made') continue;
    const { id } = made.commitment;
    if (moved) {
      const to = dateOf(member, start, moved.to);
      const act = actOf(who, momentOf(member, start, moved.on, '16:40'));
      await changeCommitment(db, actorOf(who), id, { is: 'moved', to }, act);
    }
    if (kept === undefined) continue;
    const settled = actOf(who, momentOf(member, start, kept, '15:10'));
    await changeCommitment(db, actorOf(who), id, { is: 'kept' }, settled);
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
