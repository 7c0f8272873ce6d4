import { storedAbout } from '../../store/stored-about.ts';
import { coach } from '../commands/coach.ts';
import { commit } from '../commands/commit.ts';
import { deal } from '../commands/deal.ts';
import { log } from '../commands/log.ts';
import type { Ask, Command } from '../commands/subcommand.ts';
import type { View } from '../message.ts';
import { digestHourModal } from '../modals/digest-hour.ts';
import { logModal } from '../modals/log.ts';
import { resultModal } from '../modals/result.ts';
import { helpPage } from '../views/home-help.ts';
import { storedModal } from '../views/home-stored.ts';
import type { HomePage } from './page-names.ts';

/** The form or page of this name, for whoever asks. Throws UserError where it is not for them. */
export function pageNamed(page: HomePage, ask: Ask): Promise<View> {
  return PAGES[page](ask);
}

const PAGES: Record<HomePage, (ask: Ask) => Promise<View>> = {
  log: async () => logModal(),
  'digest-hour': async ({ member }) => digestHourModal(member),
  settings: (ask) => asTyped(coach, 'settings', ask),
  goals: (ask) => asTyped(coach, 'goals', ask),
  help: async () => helpPage([deal, log, commit, coach]),
  stored: async ({ db, actor, member }) =>
    storedModal(await storedAbout(db, actor.workspaceId, actor.userId), member.zone, actor.role),
  setup: (ask) => asTyped(coach, 'setup', ask),
};

/** What a command of these words opens, or what it says on a page. */
async function asTyped(command: Command, text: string, ask: Ask): Promise<View> {
  const reply = await command.run({ ...ask, text });
  return 'modal' in reply ? reply.modal : resultModal(reply.message, 'Sideline');
}
