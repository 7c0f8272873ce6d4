import { UserError } from '../../../domain/errors.ts';
import type { Member } from '../../../domain/member.ts';
import { faultsOf, type Settings } from '../../../domain/settings.ts';
import { readSettings } from '../../../domain/text/settings-command.ts';
import { changeMember } from '../../../store/members.ts';
import { nextDigestOf } from '../../../store/schedules.ts';
import type { Message } from '../../message.ts';
import { settingsModal } from '../../modals/settings.ts';
import { nextDigestFor } from '../../views/next-digest.ts';
import { settingsSaid } from '../../views/settings.ts';
import type { Ask, Subcommand } from '../subcommand.ts';

export const settings: Subcommand = {
  name: 'settings',
  usage: '/coach settings hour 9:15 days mon-thu intensity gentle quiet 18:00-08:00',
  summary: 'When and how much I say to you; alone it opens a form',
  meant: {
    quiet: 'settings quiet 18:00-08:00',
    hour: 'settings hour 9:15',
    intensity: 'settings intensity gentle',
    days: 'settings days mon-thu',
  },
  async run(ask: Ask) {
    if (ask.text === '') return { modal: settingsModal(ask.member) };
    const wanted = readSettings(ask.text);
    const [fault] = Object.values(faultsOf({ ...ask.member, ...wanted }));
    if (fault) throw new UserError(fault);
    return { message: await changeSettings(ask, () => wanted) };
  },
};

/** Writes somebody's settings, and says what changed and when the next digest comes. */
export async function changeSettings(
  ask: Ask,
  decide: (standing: Member) => Partial<Settings>,
  lead?: string,
): Promise<Message> {
  const { db, now, said, heard } = ask;
  const changed = await changeMember(db, ask.member, decide, { heard, now });
  if (!changed) return { text: 'I heard that already. Your settings stand as they were saved then.' };
  const { before, after } = changed;
  const nextAt = await nextDigestOf(db, after);
  return settingsSaid(before, after, nextDigestFor(after, nextAt, said.at), lead);
}
