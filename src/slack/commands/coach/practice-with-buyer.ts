import { namesFor } from '../../../ai/names.ts';
import type { Practised } from '../../../ai/role-play.ts';
import { coachingOf } from '../../../domain/coach-settings.ts';
import { type Answer, playInUse } from '../../../domain/play.ts';
import type { Scenario } from '../../../domain/scenario.ts';
import { namesKnownTo } from '../../../store/names-known.ts';
import { beginPracticeThread, type PracticeThread } from '../../../store/practice-threads.ts';
import type { Message } from '../../message.ts';
import { practiceBegun, practiceOpened } from '../../views/practice-thread.ts';
import type { Ask } from '../subcommand.ts';
import { answersTo } from './playbook.ts';

/** The rep's lines after which a practice ends by itself: as many as an objection takes on a call. A convention of ours. */
export const EXCHANGES = 6;

/** A practice is opened now or not at all. */
const OPENS_WITHIN = { hours: 1 };

/** Begins a practice with the model as the buyer, in a thread of their DM; null where there is no model or no DM. */
export async function practiceWithBuyer(ask: Ask, scenario: Scenario): Promise<Message | null> {
  const { db, actor, member, model, now } = ask;
  if (!model || !member.dmChannel) return null;
  const used = playInUse(await answersTo(ask, scenario));
  const begun = await beginPracticeThread(
    db,
    actor,
    { scenario: scenario.key, playId: used?.play?.id ?? null },
    {
      channelId: member.dmChannel,
      body: practiceOpened(scenario, EXCHANGES),
      expiresAt: now.add(OPENS_WITHIN),
    },
    ask,
  );
  return begun ? practiceBegun(scenario.name) : { text: 'I heard that already. Your practice is in our DM.' };
}

/** A practice as a model is told of it. */
export async function practisedOf(
  { db, actor, workspace }: Pick<Ask, 'db' | 'actor' | 'workspace'>,
  { said }: Pick<PracticeThread, 'said'>,
  { scenario, used }: { scenario: Scenario; used: Answer | undefined },
): Promise<Practised> {
  const names = namesFor(await namesKnownTo(db, actor), coachingOf(workspace.coaching).namesToModel);
  const { name, situation, contains } = scenario;
  return { scenario: { name, situation }, play: used?.text ?? null, marks: contains, said, names };
}
