import type { NewPost } from '../../../store/outbox.ts';
import type { Once } from '../../../store/scenarios.ts';
import type { TeamPrompt } from '../../../store/team-prompts.ts';
import { promptAnswerCard } from '../../views/team-prompt.ts';

/** An answer in a thread is of little use a day later. */
const ANSWER_WITHIN = { hours: 24 };

/** The post of an answer under its question; its key is that of the words it answers. */
export function promptCard(
  { teamId, scenario, channelId, key }: TeamPrompt,
  { text, by }: { text: string; by: string },
  { heard, now }: Once,
): NewPost {
  return {
    channelId,
    key: `team-prompt-answer:${heard}`,
    under: key,
    body: { ...promptAnswerCard({ teamId, scenario, text, by }) },
    notBefore: now,
    expiresAt: now.add(ANSWER_WITHIN),
    repeatable: true,
  };
}
