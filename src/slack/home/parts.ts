import { isAway, weekStart } from '../../domain/calendar.ts';
import { itemsFor } from '../../domain/digest-items.ts';
import { isBeginning } from '../../domain/home-steps.ts';
import { MEASURE } from '../../domain/intensity.ts';
import { daysFor } from '../../domain/near-days.ts';
import { clarityMet, playMissing } from '../../domain/plays-met.ts';
import { findingsOf } from '../../domain/rules/index.ts';
import { sells } from '../../domain/sells.ts';
import { weekNumbers } from '../../domain/week.ts';
import { focusNow } from '../commands/coach/focus.ts';
import { aboutItem, itemIdOf } from '../items/id.ts';
import { commitmentsPart } from '../views/home-commitments.ts';
import { dealsPart } from '../views/home-deals.ts';
import { footPart } from '../views/home-foot.ts';
import { newsPart } from '../views/home-news.ts';
import { setUpPart, stepsPart } from '../views/home-steps.ts';
import { teamsPart } from '../views/home-teams.ts';
import { awayPart, todayPart } from '../views/home-today.ts';
import { focusPart, playsPart } from '../views/home-ways.ts';
import { weekPart } from '../views/home-week.ts';
import type { HomeFacts } from './facts.ts';
import type { News } from './news.ts';
import type { HomePart } from './part.ts';

/** The parts of a Home in the order in which they are read. */
const IN_ORDER = ['news', 'steps', 'today', 'deals', 'commitments', 'week', 'focus', 'plays', 'teams', 'foot'] as const;
type PartName = (typeof IN_ORDER)[number];

/** The same, what is missed most first: for the rest there are commands. */
const BY_WEIGHT: readonly PartName[] = [
  ...(['news', 'foot', 'steps', 'today', 'commitments', 'deals', 'teams', 'week', 'focus', 'plays'] as const),
];

type Parts = Partial<Record<PartName, HomePart>>;

/** What stands on this person's Home, in its order and by its weight. */
export function homeParts(facts: HomeFacts, news: News): { parts: HomePart[]; byWeight: HomePart[] } {
  const { member, now, done, isInTeam, isTeamMissing, snapshot } = facts;
  const since = member.createdAt.toZonedDateTimeISO(member.zone).toPlainDate();
  const isNew = isBeginning({ since, isInTeam, done }, now.toPlainDate());
  const all: Parts = {
    ...(news.message ? { news: newsPart(news.message) } : {}),
    ...(isNew ? { steps: stepsPart(member, done, isTeamMissing) } : isTeamMissing ? { steps: setUpPart() } : {}),
    ...(sells(snapshot) ? sellingParts(facts, news, isNew) : {}),
    ...commitmentParts(facts, news, isNew),
    ...(facts.managed ? { teams: teamsPart(facts.managed, now) } : {}),
    foot: footPart(member.role),
  };
  const some = (names: readonly PartName[]) => names.flatMap((name) => all[name] ?? []);
  return { parts: some(IN_ORDER), byWeight: some(BY_WEIGHT) };
}

/** What belongs to whoever sells. Before the first deal there is nothing to tell of any of it. */
function sellingParts(facts: HomeFacts, news: News, isNew: boolean): Parts {
  const { snapshot, workspace, now } = facts;
  const { deals, rep, met, plays } = snapshot;
  if (isNew && deals.length === 0) return {};
  const today = now.toPlainDate();
  const at = now.toInstant();
  return {
    today: todayOf(facts, news),
    deals: dealsPart(deals, findingsOf(snapshot, at), workspace, today),
    week: weekPart(weekNumbers(snapshot, weekStart(today))),
    ...(isNew
      ? {}
      : {
          focus: focusPart(focusNow(snapshot, at, today)),
          plays: playsPart(clarityMet(met, plays, rep.userId), playMissing(met, plays)),
        }),
  };
}

/** What is due, said lately or not; what was answered today stands as its line. */
function todayOf({ snapshot, member, answered, now }: HomeFacts, { mark }: News): HomePart {
  const today = now.toPlainDate();
  if (isAway(member, today)) return awayPart(member, today);
  const isAnswered = new Set(answered.map(({ item }) => item));
  // Whoever has just answered for a deal is not asked something else about it the same day.
  const dealt = new Set(answered.flatMap(({ item }) => dealIn(item)));
  const open = itemsFor({ ...snapshot, told: [] }, now.toInstant()).items.filter(
    (item) => !isAnswered.has(itemIdOf(item)) && !('deal' in item && dealt.has(item.deal.id)),
  );
  const items = open.slice(0, MEASURE[member.intensity].mostItems);
  return todayPart({ items, more: open.length - items.length }, answered, mark, daysFor(snapshot.rep, today));
}

/** Everybody may promise something: a manager is in the thread too. */
function commitmentParts({ commitments, byWord, now }: HomeFacts, { mark }: News, isNew: boolean): Parts {
  if (isNew && commitments.length === 0) return {};
  return { commitments: commitmentsPart(commitments, byWord, mark, now) };
}

function dealIn(item: string): number[] {
  const about = aboutItem(item);
  return about && 'dealId' in about ? [about.dealId] : [];
}
