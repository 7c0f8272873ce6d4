import { storedAbout } from '../../../store/stored-about.ts';
import { storedModal } from '../../views/home-stored.ts';
import type { Ask, Subcommand } from '../subcommand.ts';

export const data: Subcommand = {
  name: 'data',
  usage: '/coach data',
  summary: 'What is stored about you, and all of it sent to you',
  meant: { stored: 'data', privacy: 'data', export: 'data', erase: 'data' },
  async run({ db, member, actor }: Ask) {
    return { modal: storedModal(await storedAbout(db, member.workspaceId, member.userId), member.zone, actor.role) };
  },
};
