import { UserError } from '../domain/errors.ts';
import { type Seat, type TeamFault, teamFaults, type WantedTeam } from '../domain/set-up.ts';
import type { TeamWithPeople } from './teams.ts';

/** How a team is set up in words. */
export const EXAMPLE = 'Say it like `/coach team East #team-east @bea @ann manager @max`.';

/** A team that stands, with these people and this channel. */
export function wantedAs({ team }: TeamWithPeople, seats: readonly Seat[], channelId: string): WantedTeam {
  const of = (manages: boolean) => seats.filter((seat) => seat.manages === manages).map(({ userId }) => userId);
  return { ...team, channelId, managers: of(true), members: of(false), moves: false };
}

/** Throws UserError for the first fault that these words made: what was so before them is not theirs. */
export function refuseFaults(wanted: WantedTeam, all: TeamWithPeople[], known: TeamWithPeople | undefined): void {
  const stood = known ? teamFaults(wantedAs(known, known.people, known.team.channelId), all) : [];
  for (const fault of teamFaults(wanted, all)) {
    if (fault.is !== 'sells-elsewhere' && stood.some(({ is }) => is === fault.is)) continue;
    refuse(fault, wanted, known);
  }
}

function refuse(fault: TeamFault, { name, channelId }: WantedTeam, known: TeamWithPeople | undefined): void {
  if (fault.is === 'channel-taken')
    throw new UserError(`<#${channelId}> is the channel of ${fault.by} already. Take another one.`);
  if (fault.is === 'no-manager' && known)
    throw new UserError(`Then nobody would manage ${name}. Name who does first: \`/coach team ${name} manager @max\`.`);
  if (fault.is === 'no-manager') throw new UserError(`Who manages this team? ${EXAMPLE}`);
  if (fault.is === 'no-members')
    throw new UserError(`Then nobody would sell in ${name}. Name who does first: \`/coach team ${name} @bea\`.`);
  const sold = (userId: string) => known?.people.some((seat) => seat.userId === userId && !seat.manages);
  const who = fault.is === 'sells-elsewhere' ? fault.who.find(({ userId }) => !sold(userId)) : undefined;
  if (!who) return;
  throw new UserError(
    `<@${who.userId}> sells in ${who.team} already. Say \`/coach team ${who.team} without\` them first, or move them in \`/coach setup\` → Sales teams.`,
  );
}
