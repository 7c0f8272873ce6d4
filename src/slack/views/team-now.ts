import type { Button } from '@slack/types';
import type { RepStanding } from '../../domain/team-standing.ts';
import type { TeamStanding, ToAsk } from '../../store/team-standing.ts';
import { actions, button, context, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import { charactersIn } from '../limits.ts';
import type { Block, Message } from '../message.ts';
import { count, excerpt } from '../wording.ts';
import { askedBlocks } from './asked.ts';
import { evidence } from './finding.ts';
import { bold } from './saved.ts';
import { hearsNothing, STANDING_OF, standingLines } from './standing.ts';
import { teamMonthLines } from './team-month.ts';
import { readsInShort } from './team-reads.ts';

/** People of one team where there is other content besides, and where there is none. */
const PEOPLE = 12;
const MOST_PEOPLE = 30;
/** People in one section: its text stays far below 3000 characters. */
const A_SECTION = 6;
const TO_ASK = 3;
const NAME = 40;

/** What one message holds of teams; the rest are named. Below Slack's 50 blocks and 13,000 characters. */
const MOST_BLOCKS = 46;
const MOST_CHARACTERS = 11_500;

/**
 * One sales team as it stands now, for its managers: everybody by name, the month, deals to ask about, what was asked, and what can be
 * done. At most 14 blocks and 5,500 characters, in a message or on the Home tab; `people` shows more of them.
 */
export function teamNowBlocks(standing: TeamStanding, today: Temporal.PlainDate, people = PEOPLE): Block[] {
  const { team, reps, month, toAsk, questions } = standing;
  const lines = reps.slice(0, people).map((rep) => repLine(rep, today));
  const left = reps.length - lines.length;
  return [
    section(
      `*${excerpt(team.name, 80)} now* · ${count(reps.length, 'person', 'people')} · <#${team.channelId}>: ${readsInShort(team)}`,
    ),
    ...(reps.length === 0
      ? [section('Nobody sells in this team yet. `/coach team East #team-east @bea` says who does.')]
      : []),
    ...chunks(lines, A_SECTION).map((some) => section(some.join('\n'))),
    ...(reps.length > 0
      ? [
          context(
            `${left > 0 ? `…and ${left} more. ` : ''}${STANDING_OF} \`/coach mirror @name\` shows one person whole.`,
          ),
        ]
      : []),
    section(teamMonthLines(month).join('\n')),
    ...toAsk.slice(0, TO_ASK).map((deal) => askLine(deal, today)),
    ...askedBlocks(questions, team.zone, today),
    actions(...buttons(standing)),
  ];
}

/** The teams that one manages: as many as one message holds in full, the others by name. */
export function teamsNow(teams: readonly TeamStanding[], today: Temporal.PlainDate): Message {
  const blocks: Block[] = [];
  const rest: string[] = [];
  for (const standing of teams) {
    const own = teamNowBlocks(standing, today, teams.length === 1 ? MOST_PEOPLE : PEOPLE);
    const more = blocks.length > 0 ? [{ type: 'divider' as const }, ...own] : own;
    const fits = blocks.length + more.length <= MOST_BLOCKS && charactersIn([...blocks, ...more]) <= MOST_CHARACTERS;
    if (fits && rest.length === 0) blocks.push(...more);
    else rest.push(excerpt(standing.team.name, NAME));
  }
  const named = rest.slice(0, NAMED);
  const others =
    rest.length > 0
      ? [
          context(
            `…and ${count(rest.length, 'more team')}: ${named.join(', ')}${rest.length > NAMED ? '…' : ''}. \`/coach team ${named[0]}\` shows it.`,
          ),
        ]
      : [];
  return { text: teams.slice(0, NAMED).map(summary).join('\n'), blocks: [...blocks, ...others] };
}

const NAMED = 20;

function summary({ team, reps }: TeamStanding): string {
  const stalled = reps.reduce((sum, rep) => sum + rep.stalled.deals, 0);
  return `${excerpt(team.name, NAME)} now: ${count(reps.length, 'person', 'people')}, ${count(stalled, 'stalled deal')}`;
}

function repLine(standing: RepStanding, today: Temporal.PlainDate): string {
  const silent = hearsNothing(standing.rep, today);
  return [
    `*${excerpt(standing.rep.name, NAME)}*${silent ? ` · ${silent}` : ''}`,
    ...standingLines(standing, today),
  ].join('\n');
}

function askLine({ deal, stalled }: ToAsk, today: Temporal.PlainDate): Block {
  const why = stalled ? evidence(stalled, today) : `close date moved later ${count(deal.closeMovedLater, 'time')}`;
  return section(`${bold(deal.name)} · <@${deal.ownerId}> · ${why}`, button('Ask', ACTION.askOwner, String(deal.id)));
}

function buttons({ team, reps }: TeamStanding): Button[] {
  const of = String(team.id);
  return [
    ...(reps.length > 0
      ? [button('Ask about a deal', ACTION.askOwner, 'pick'), button('Quiet', ACTION.hushPerson, of)]
      : []),
    button('Goals', ACTION.teamGoals, of),
    button('Target', ACTION.teamTarget, of),
  ];
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
