import { coachingOf } from '../../../domain/coach-settings.ts';
import { UserError } from '../../../domain/errors.ts';
import { ABOUT_RULES, ALL_LIMITS } from '../../../domain/rules/index.ts';
import { readLimits } from '../../../domain/text/limits.ts';
import { changeCoaching, type Decided } from '../../../store/workspaces.ts';
import type { Message } from '../../message.ts';
import { setupModal } from '../../modals/setup.ts';
import { limitList, setupSaid } from '../../views/setup.ts';
import type { Ask, Subcommand } from '../subcommand.ts';

export const setup: Subcommand = {
  name: 'setup',
  usage: '/coach setup',
  summary: 'How long deals take, inbound sources, nudges a day, limits. For admins',
  meant: { limits: 'setup limits', limit: 'setup limits' },
  async run(ask: Ask) {
    const standing = coachingOf(ask.workspace.coaching);
    if (/^limits?$/i.test(ask.text)) return { message: limitList(ABOUT_RULES, standing) };
    if (ask.actor.role !== 'admin') {
      throw new UserError(
        'Setting up Sideline is for admins of this Slack workspace. `/coach setup limits` shows what it goes by.',
      );
    }
    if (ask.text === '') return { modal: setupModal(standing) };
    const [, words = ''] = /^limits?\s+(.*)$/is.exec(ask.text) ?? [];
    if (words === '')
      throw new UserError('Say `/coach setup` for the form, or `/coach setup limit stalled-quiet-proposal 7`.');
    const read = readLimits(words, ALL_LIMITS);
    if ('wrong' in read) throw new UserError(`${read.wrong} \`/coach setup limits\` lists them all.`);
    return { message: await decideCoaching(ask, (now) => ({ limits: { ...now.limits, ...read.limits } })) };
  },
};

/** Writes what an admin decided about the coach, and says what changed. */
export async function decideCoaching(
  ask: Ask,
  decide: (standing: Decided) => Decided,
  lead?: string,
): Promise<Message> {
  const { db, actor, heard, now } = ask;
  const changed = await changeCoaching(db, actor, decide, { heard, now });
  if (!changed) return { text: 'I heard that already. The coach is set up as it was saved then.' };
  return setupSaid(changed.before, changed.after, lead);
}
