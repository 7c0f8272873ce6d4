import { coachingOf } from '../../../domain/coach-settings.ts';
import { UserError } from '../../../domain/errors.ts';
import { ABOUT_RULES, ALL_LIMITS } from '../../../domain/rules/index.ts';
import { readLimits } from '../../../domain/text/limits.ts';
import { newestAudit } from '../../../store/audit.ts';
import { setUpOf } from '../../../store/set-up.ts';
import { changeCoaching, type Decided } from '../../../store/workspaces.ts';
import type { Message } from '../../message.ts';
import { setupDataModal } from '../../modals/setup-data.ts';
import { setupMenu } from '../../modals/setup-menu.ts';
import { limitList, setupSaid } from '../../views/setup.ts';
import { LOG_SHOWN, logMessage } from '../../views/setup-log.ts';
import type { Ask, Subcommand } from '../subcommand.ts';

export const setup: Subcommand = {
  name: 'setup',
  usage: '/coach setup',
  summary: 'Sales teams, deals and coach, stages, workspace, admins, data, and the log of changes. For admins',
  meant: { limits: 'setup limits', limit: 'setup limits' },
  async run(ask: Ask) {
    if (/^limits?$/i.test(ask.text)) {
      const mayChange = ask.actor.role === 'admin';
      return { message: limitList(ABOUT_RULES, coachingOf(ask.workspace.coaching), mayChange) };
    }
    const admin = { ...ask, ...(await ask.asAdmin(ask.text === '' ? 'opens-set-up' : undefined)) };
    const { db, actor, said } = admin;
    if (ask.text === '') return { modal: setupMenu(await setUpOf(db, actor), said.at) };
    if (/^data$/i.test(ask.text)) return { modal: setupDataModal(admin.workspace) };
    if (/^log$/i.test(ask.text)) return { message: logMessage(await newestAudit(db, actor, LOG_SHOWN), said.at) };
    const [, words = ''] = /^limits?\s+(.*)$/is.exec(ask.text) ?? [];
    if (words === '') {
      const others = '`/coach setup log` for what was changed, or `/coach setup limit stalled-quiet-proposal 7`';
      throw new UserError(`Say \`/coach setup\` for the form, ${others}.`);
    }
    const read = readLimits(words, ALL_LIMITS);
    if ('wrong' in read) throw new UserError(`${read.wrong} \`/coach setup limits\` lists them all.`);
    return {
      message: await decideCoaching(admin, (now) => {
        const own = Object.entries({ ...now.limits, ...read.limits }).filter(([name]) => !read.usual.includes(name));
        return { limits: Object.fromEntries(own) };
      }),
    };
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
