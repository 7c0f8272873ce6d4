import { TEAM_NAME_MAX, type TeamFault } from '../../domain/set-up.ts';
import { count, label, listed } from '../wording.ts';

type NameOf = (userId: string) => string | undefined;
type Field = 'name' | 'channel' | 'managers' | 'members' | 'workDays';

/** A fault of a team's form: beside which field, and in which words. They are plain text: Slack formats none of it. */
export function teamFaultSaid(fault: TeamFault, nameOf: NameOf): [Field, string] {
  switch (fault.is) {
    case 'no-name':
      return ['name', 'What is the team called?'];
    case 'name-too-long':
      return ['name', `A team's name has ${TEAM_NAME_MAX} characters at most.`];
    case 'name-taken':
      return ['name', `There is a team called ${label(fault.by, 80)} already.`];
    case 'no-channel':
      return ['channel', 'Pick the channel of this team.'];
    case 'channel-taken':
      return ['channel', `That is the channel of ${label(fault.by, 80)} already. A team has one of its own.`];
    case 'no-manager':
      return ['managers', 'Who manages this team?'];
    case 'no-members':
      return ['members', 'Who sells in this team?'];
    case 'no-days':
      return ['workDays', 'Pick at least one working day.'];
    case 'sells-elsewhere':
      return ['members', elsewhereSaid(fault.who, nameOf)];
  }
}

/** Who of those picked cannot be in a team, and why, in plain text. */
export function unfitSaid(unfit: readonly { person: string; why: string }[]): string {
  const said = unfit.slice(0, 3).map(({ person, why }) => `${label(person, 40)} is ${why}`);
  const more = unfit.length - said.length;
  const all = listed([...said, ...(more > 0 ? [`${count(more, 'other')} cannot be in a team either`] : [])]);
  return `${all}. A team has active members of this workspace.`;
}

function elsewhereSaid(who: { userId: string; team: string }[], nameOf: NameOf): string {
  const said = who
    .slice(0, 3)
    .map(({ userId, team }) => `${label(nameOf(userId) ?? 'Somebody', 40)} sells in ${label(team, 40)}`);
  const more = who.length - said.length;
  const all = listed([...said, ...(more > 0 ? [`${count(more, 'other')} in another team`] : [])]);
  return `${all} already. Tick “Move them to this one”, or leave them out.`;
}
