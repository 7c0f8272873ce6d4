import type { Posted } from '../../domain/posted.ts';
import { context, header } from '../blocks.ts';
import type { HomePart } from '../home/part.ts';
import type { Managed } from '../home/teams.ts';
import { linked } from '../links.ts';
import type { Block } from '../message.ts';
import { count, excerpt, listed } from '../wording.ts';
import { teamNowBlocks } from './team-now.ts';

/** Teams named in a line; the rest is a number. */
const NAMED = 5;

/** The sales teams that somebody leads, each with the way to its thread. */
export function teamsPart({ standings, rest, threads, url }: Managed, now: Temporal.ZonedDateTime): HomePart {
  const all = standings.length + rest.length;
  return {
    name: all === 1 ? 'my team' : 'my teams',
    head: [header(all === 1 ? 'My team' : 'My teams')],
    rows: standings.map((standing): Block[] => {
      const thread = threads.get(standing.team.id);
      return [...teamNowBlocks(standing, now.toPlainDate()), ...(thread ? [context(wayTo(thread, url))] : [])];
    }),
    least: 1,
    unseen: rest.length,
    more: (left) =>
      `…and ${count(left, 'more team')}${named(rest, left)}. \`/coach team\` shows ${left === 1 ? 'it' : 'them all'}.`,
    tail: [],
  };
}

/** A link; the channel where Slack's address of the workspace is not known. */
function wayTo(thread: Posted, url: string | null): string {
  return url ? linked("To the team's thread", thread, url) : `The team's thread is in <#${thread.channelId}>.`;
}

/** Only where all that are left out are known by name. */
function named(rest: readonly string[], left: number): string {
  if (left !== rest.length || rest.length > NAMED) return '';
  return `: ${listed(rest.map((name) => excerpt(name, 40)))}`;
}
