import type { ActionsBlock } from '@slack/types';
import type { Candidate, Update } from '../../domain/reading.ts';
import { questionOf, unknownDeal } from '../../domain/reading-doubt.ts';
import type { ReadUpdate } from '../../domain/reading-kept.ts';
import { pageOf } from '../../domain/reading-page.ts';
import { button } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import { plain } from '../modals/inputs.ts';
import { optionFor } from '../modals/pickers.ts';
import { carry, type Readable, type Standing } from '../reading/carried.ts';
import { candidateLabels, type Meaning, OFFERED } from './reading-meaning.ts';
import { saveButtons } from './reading-save.ts';

type Elements = ActionsBlock['elements'];

/** The one doubt that a card asks about: the first of those it shows that could mean several things. */
export function askedIn({ updates }: Readable): { place: number; doubt: number } | undefined {
  const asked = pageOf(updates).map((place) => ({ place, doubt: doubtAt(updates, place) }));
  return asked.find(({ doubt }) => doubt >= 0);
}

function doubtAt(updates: readonly ReadUpdate[], place: number): number {
  const read = updates[place];
  return read ? questionOf(read.update) : -1;
}

/** What can be pressed under a card: the meanings that are asked about in place of Save, Edit, and the way to leave it. */
export function cardButtons(reading: Readable, meaning: Meaning, standing: Standing): ActionsBlock {
  const asked = askedIn(reading);
  const first = asked ? choices(reading, meaning, { ...asked, standing }) : saveButtons(reading, standing);
  const leave = standing.corrects
    ? button('Leave it', ACTION.leaveReading, carry(reading, { corrects: true }))
    : button('Not an update', ACTION.notAnUpdate, carry(reading));
  return { type: 'actions', elements: [...first, ...editing(reading, meaning, standing), leave] };
}

function choices(
  reading: Readable,
  meaning: Meaning,
  { place: update, doubt, standing }: { place: number; doubt: number; standing: Standing },
): Elements {
  const among = (reading.updates[update]?.update.doubts[doubt]?.among ?? []).slice(0, OFFERED);
  const labels = candidateLabels(among, meaning);
  return todayLast(among, meaning).map((pick) =>
    button(labels[pick] ?? '', `${ACTION.chooseMeaning}:${pick}`, carry(reading, { ...standing, update, doubt, pick })),
  );
}

/** The places of the meanings as they are offered: all of them are plans, and "monday" said on a Monday is seldom that day. */
function todayLast(among: readonly Candidate[], { said }: Meaning): number[] {
  const today = said.at.toPlainDate();
  const isToday = (one: Candidate | undefined) => one !== undefined && 'date' in one && one.date.equals(today);
  const places = [...among.keys()];
  return [...places.filter((place) => !isToday(among[place])), ...places.filter((place) => isToday(among[place]))];
}

/** Edit: of one update a button, of several a menu. */
function editing(reading: Readable, meaning: Meaning, standing: Standing): Elements {
  const { updates } = reading;
  const page = pageOf(updates);
  const [only, ...others] = page;
  if (only === undefined) return [];
  if (others.length === 0) {
    const update = updates[only]?.update;
    const says = update && unknownDeal(update) ? 'Pick a deal…' : 'Edit';
    return [button(says, ACTION.editReading, carry(reading, { ...standing, update: only }))];
  }
  const options = page.map((update, turn) =>
    optionFor({
      says: `${turn + 1}. ${named(updates[update]?.update, meaning)}`,
      value: carry(reading, { ...standing, update }),
    }),
  );
  return [{ type: 'static_select', action_id: ACTION.editReading, placeholder: plain('Edit…'), options }];
}

/** What an update is called in a menu. */
function named(update: Update | undefined, { deals }: Meaning): string {
  if (!update) return '';
  const { is, deal, parts } = update;
  const name = deal === null ? parts.name : deals.get(deal)?.name;
  const words = name ?? parts.text ?? update.doubts.find(({ part }) => part === 'deal')?.shown;
  return words ?? WITHOUT_WORDS[is];
}

const WITHOUT_WORDS: Record<Update['is'], string> = {
  'deal-update': 'news of a deal',
  activity: 'what you did',
  commitment: 'a commitment',
  'new-deal': 'a new deal',
};
