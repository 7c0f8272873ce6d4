import type { Missing } from '../../domain/best-third.ts';
import type { OwnBrief } from '../../domain/own-brief.ts';
import type { MirrorLine, OwnMirror } from '../../domain/own-mirror.ts';
import { context, header, section } from '../blocks.ts';
import type { Block, Message } from '../message.ts';
import { capital, count, day } from '../wording.ts';
import { BEHAVIOUR_NAMES, figure, focusName, standsAt } from './focus.ts';
import { ownBriefBlock } from './own-brief.ts';
import { hearsNothing, standingLines } from './standing.ts';

/** Whose mirror it is: `whose` is a mention, for a manager who looks; `isLed`: somebody manages them. `brief` is what these are told. */
export type Looking = { whose: string | null; isLed: boolean; brief?: OwnBrief };

/** What a person's rows of 180 days show, as their manager sees it. */
export function mirror(shown: OwnMirror, today: Temporal.PlainDate, { whose, isLed, brief }: Looking): Message {
  const title = whose ? `${whose}: the mirror` : 'Your mirror';
  const blocks: Block[] = [
    ...(whose ? [section(`*${title}*`)] : [header(title)]),
    section(
      [
        '*Now: commitments of 4 weeks, prospecting this week*',
        ...standingLines(shown.standing, today),
        ...silence(shown, today, whose),
      ].join('\n'),
    ),
    section(['*Ways of working, 180 days*', ...behaviours(shown)].join('\n')),
    section([kept(shown), concluded(shown), ...gaveUp(shown), focus(shown, today)].join('\n')),
    ...(brief ? [ownBriefBlock(brief, today)] : []),
    ...(shown.missing ? [context(missing(shown.missing, today))] : []),
    context(
      `${seenBy(whose, isLed)} Practice, excuse questions, mirror answers and "did you do it?" are for ${whose ? 'them' : 'you'} alone.`,
    ),
  ];
  return { text: `${title}: ${kept(shown).replaceAll('*', '')}`, blocks };
}

/** Nobody is kept in the dark about a manager who stopped nudges to them. */
function silence({ standing: { rep } }: OwnMirror, today: Temporal.PlainDate, whose: string | null): string[] {
  const silent = hearsNothing(rep, today);
  if (!silent) return [];
  return [`${capital(silent)}.${whose ? '' : ' `/coach back` ends that.'}`];
}

function seenBy(whose: string | null, isLed: boolean): string {
  if (whose) return 'They see exactly this.';
  return isLed ? 'Your manager sees exactly this.' : 'Nobody but you and an admin sees this.';
}

function behaviours({ hasFigures, lines, weeks }: OwnMirror): string[] {
  if (!hasFigures) return ['No figures yet: they are made in the night.'];
  if (lines.length === 0) return ['Nothing to show yet: no deal was opened or concluded in 180 days.'];
  return lines.map((line) => `• ${behaviourLine(line, weeks)}`);
}

/** "prospecting a week: 12 (4 to 18 in the last 8 weeks) · best third 25" */
function behaviourLine({ behaviour, own, best }: MirrorLine, weeks: readonly number[]): string {
  const range =
    behaviour === 'prospecting-a-week' && weeks.length > 1
      ? ` (${Math.min(...weeks)} to ${Math.max(...weeks)} in the last ${weeks.length} whole weeks)`
      : '';
  const third = best ? ` · best third (${count(best.of, 'person', 'people')}) ${figure(best.best)}` : '';
  return `${BEHAVIOUR_NAMES[behaviour]}: *${figure(own)}*${range}${third}`;
}

function kept({ kept: rates }: OwnMirror): string {
  const isSame = rates[4].of === rates[12].of && rates[4].kept === rates[12].kept;
  const of = (weeks: 4 | 12) =>
    rates[weeks].of === 0
      ? `none due in ${weeks} weeks`
      : `${rates[weeks].kept} of ${rates[weeks].of} in ${weeks} weeks`;
  return `*Commitments kept:* ${isSame ? of(12) : `${of(4)}, ${of(12)}`}`;
}

function concluded({ conclusion: { concluded, of } }: OwnMirror): string {
  const share = of === 0 ? 'no deals' : `${concluded} of ${count(of, 'deal')}`;
  return `*Concluded:* ${share} in 90 days (won, lost, or parked until a date)`;
}

function gaveUp({ gaveUpAfter, wonTook }: OwnMirror): string[] {
  if (gaveUpAfter === null) return [];
  const won =
    wonTook && wonTook.median !== null
      ? `; the team's won deals took ${figure(wonTook.median)} (median of ${wonTook.of})`
      : '';
  return [`*Touches before giving up:* ${figure(gaveUpAfter)} (median of the lost deals)${won}`];
}

function focus({ focus: standing }: OwnMirror, today: Temporal.PlainDate): string {
  if (!standing) return '*Focus:* none. `/coach focus` shows what to choose from.';
  const { focus, now } = standing;
  const figures = [
    ...(focus.startedWith === null ? [] : [`began at ${figure(focus.startedWith)}`]),
    ...(now === null ? [] : [standsAt(now)]),
    ...(focus.aimsAt === null ? [] : [`held against ${figure(focus.aimsAt)}`]),
  ];
  const until = day(focus.until.subtract({ days: 1 }), today);
  return `*Focus:* ${focusName(focus.on)} until ${until}${figures.length > 0 ? `: ${figures.join(', ')}` : ''}`;
}

function missing(what: Missing, today: Temporal.PlainDate): string {
  const lead = 'To be held against the best third:';
  switch (what.is) {
    case 'concluded':
      return `${lead} ${count(what.need, 'concluded deal')} in 180 days, so far ${what.have}.`;
    case 'logging':
      return `${lead} something logged on ${percent(what.need)} of working days, so far ${percent(what.have)}.`;
    case 'new':
      return `${lead} nobody is in their first 90 days; from ${day(what.from, today)}.`;
    case 'colleagues':
      return `${lead} more colleagues with the same sections, who log and conclude enough.`;
  }
}

function percent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}
