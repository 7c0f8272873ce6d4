import type { SalesTeam } from '../../domain/team.ts';
import { actions, button, context, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Block, Message } from '../message.ts';
import { day } from '../wording.ts';
import { WHAT_IS_READ } from './team-reads.ts';

type Previewed = Pick<SalesTeam, 'id' | 'channelId' | 'zone' | 'readsUpdates'>;

/** What a team's channel would have heard, for those who manage it; nobody acts from it. `from` is when posts begin, unless they say otherwise. */
export function nudgePreview(
  nudge: Message,
  team: Previewed,
  { from, today }: { from: Temporal.Instant | null; today: Temporal.PlainDate },
): Message {
  const channel = `<#${team.channelId}>`;
  return {
    text: `What ${channel} would have heard today. ${nudge.text}`,
    blocks: [
      section(`*This is what ${channel} would have heard today.*`),
      ...(nudge.blocks ?? []).filter(({ type }) => type !== 'actions').map(asItReads),
      context(begins(team, from, today)),
      ...(team.readsUpdates ? [context(`I read ${channel} for updates. ${WHAT_IS_READ}`)] : []),
      actions(start(team, 'primary'), keep(team)),
    ],
  };
}

/** The preview where its channel was opened again before its first days were over. */
export function previewStands(team: Previewed, from: Temporal.Instant | null, today: Temporal.PlainDate): Message {
  const text = `What <#${team.channelId}> would hear: ${begins(team, from, today)}`;
  return { text, blocks: [section(text), actions(start(team, 'primary'), keep(team))] };
}

/** The preview of a team that is gone, with nothing to press. */
export function previewGone(): Message {
  const text = 'This team is gone: its channel hears nothing from me.';
  return { text, blocks: [section(text)] };
}

/** The preview once its channel hears for itself; `from` is the next time. */
export function postingStarted(team: Previewed, from: Temporal.Instant | null, today: Temporal.PlainDate): Message {
  const next = from ? `, next on ${hour(from.toZonedDateTimeISO(team.zone), today)}` : '';
  return answered(`From now on <#${team.channelId}> hears it from me${next}.`, keep(team));
}

/** The preview once the team keeps it private. */
export function keptPrivate(team: Previewed): Message {
  const text = [
    `<#${team.channelId}> hears nothing about people or deals from me; reps hear it in private, as before.`,
    'The weekly thread there shows totals alone.',
  ].join(' ');
  return answered(text, start(team));
}

/** Who sees it so far, and from which day on the channel does. */
function begins({ zone }: Previewed, from: Temporal.Instant | null, today: Temporal.PlainDate): string {
  const on = from && day(from.toZonedDateTimeISO(zone).toPlainDate(), today);
  return `So far only those who manage the team see it. ${on ? `From ${on} on I post there by myself.` : 'I post there once you say so.'}`;
}

function answered(text: string, other: ReturnType<typeof button>): Message {
  return { text, blocks: [section(text), actions(other)] };
}

function start({ id }: Previewed, style?: 'primary') {
  return button('Start posting', ACTION.startPosting, String(id), style);
}

function keep({ id }: Previewed) {
  return button('Keep it private', ACTION.keepPrivate, String(id));
}

/** A line of the channel's that nothing belongs to. */
function asItReads({ block_id: _, ...block }: Block): Block {
  return block;
}

function hour(at: Temporal.ZonedDateTime, today: Temporal.PlainDate): string {
  return `${day(at.toPlainDate(), today)} at ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}
