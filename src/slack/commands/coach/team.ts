import { UserError } from '../../../domain/errors.ts';
import { readOfTeam } from '../../../domain/text/team-command.ts';
import { teamNamed } from '../../../domain/text/team-name.ts';
import { wordsOf } from '../../../domain/text/words.ts';
import { teamIdsOf, teamsWith } from '../../../store/teams.ts';
import type { Message } from '../../message.ts';
import { teamTargetModal } from '../../modals/team-target.ts';
import { readsNow } from '../../views/team-reads.ts';
import { teamList } from '../../views/teams.ts';
import type { Ask, Reply, Subcommand } from '../subcommand.ts';
import { managedTeams } from './managed-team.ts';
import { quiet } from './quiet.ts';
import { teamNow } from './team-now.ts';
import { setReads } from './team-reads.ts';
import { teamInWords } from './team-set-up.ts';
import { setTarget } from './team-target.ts';

/** "quiet @bea until friday"; with a channel it is a team of that name. */
const QUIET = /^quiet(?:\s+(?!.*<#)(.*))?$/is;

export const team: Subcommand = {
  name: 'team',
  usage: '/coach team',
  summary:
    'A manager sees their teams now. Also `East target $50k`, `East reads updates on`, `quiet @bea until friday`, to add or take out somebody `East @bea`, `East without @bea`, and to set one up `East #team-east @bea @ann manager @max`',
  meant: { teams: 'team' },
  async run(ask: Ask): Promise<Reply> {
    if (ask.text === '') return { message: await teamNow(ask) };
    const [isQuiet, words = ''] = QUIET.exec(ask.text) ?? [];
    if (isQuiet) return quiet(ask, words);
    if (ask.actor.role === 'rep') return { message: await forRep(ask) };
    const managed = await managedTeams(ask);
    const wanted = readOfTeam(ask.text, managed, ask.said);
    if (wanted?.is === 'shown') return { message: await teamNow(ask, wanted.team) };
    if (!wanted) return { message: await teamInWords(ask, managed) };
    if (wanted.is === 'reads') {
      const { team: one, reads } = wanted;
      return { message: reads === null ? readsNow(one) : await setReads(ask, one.id, () => reads) };
    }
    const { team, target } = wanted;
    return target === undefined
      ? { modal: teamTargetModal(team) }
      : { message: await setTarget(ask, team.id, () => target) };
  },
};

/** A team that they are in, by its name; the rest is not a rep's. */
async function forRep({ db, actor, text }: Ask): Promise<Message> {
  const teams = await teamsWith(db, actor.workspaceId, await teamIdsOf(db, actor));
  const named = teamNamed(
    wordsOf(text),
    teams.map(({ team }) => team),
  );
  if (named?.rest.length === 0) return teamList(teams.filter(({ team }) => team.id === named.team.id));
  throw new UserError(
    'Sales teams, their people and their targets are for managers and admins. `/coach team` shows those you are in.',
  );
}
