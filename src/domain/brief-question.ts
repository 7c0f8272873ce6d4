import type { Commitment } from './commitment.ts';
import { type Focus, type FocusOn, focusState } from './focus.ts';
import { type FocusFigure, focusFigure } from './focus-figure.ts';
import { gapsOf } from './gaps.ts';
import { idleGoals } from './idle-week.ts';
import type { LastWords } from './last-words.ts';
import { dateFor } from './member.ts';
import { type NeedyDeal, needyDeals } from './needy-deal.ts';
import type { Section } from './pipeline.ts';
import { scenarioGap } from './rules/scenario-gap.ts';
import type { Snapshot } from './snapshot.ts';

/** Calendar days before a manager is given the same to ask of the same person again. */
const NOT_AGAIN_DAYS = 28;

/** One question to open a 1:1 with, and what it is about, as it is remembered. */
export type Question = { about: string } & (
  | { is: 'deal'; needy: NeedyDeal; words: LastWords | null }
  | { is: 'commitment'; commitment: Commitment }
  | { is: 'section'; section: Section; own: number; aim: number; of: 'four-weeks' | 'this-week' }
  | { is: 'focus'; focus: Focus; now: FocusFigure | null }
  | { is: 'scenario'; scenario: string; name: string; met: number }
);

/** What was given to be asked of this rep before, and when. */
export type AskedBefore = { about: string; at: Temporal.Instant };

/** What a question is made from beside the snapshot: what the rep said of their deals, what of this week was not kept, what was asked. */
export type Said = {
  lastWords: ReadonlyMap<number, LastWords>;
  unkept: readonly Commitment[];
  asked: readonly AskedBefore[];
};

/**
 * The question about this rep's deal that most needs one; else about what they had set out to do, a section under its goal, their
 * focus, or the scenario met most without a play; and of a week of nothing about the section furthest under its goal. Nothing that was asked within four weeks; null where nothing is left.
 */
export function questionFor(
  snapshot: Snapshot,
  { lastWords, unkept, asked }: Said,
  now: Temporal.Instant,
): Question | null {
  const today = dateFor(snapshot.rep, now);
  const told = new Set(
    asked
      .filter(
        ({ at }) => Temporal.PlainDate.compare(today, dateFor(snapshot.rep, at).add({ days: NOT_AGAIN_DAYS })) < 0,
      )
      .map(({ about }) => about),
  );
  const candidates: Question[] = [
    ...needyDeals(snapshot, now).map((needy) => aboutDeal(needy, lastWords)),
    ...unkept.map((commitment): Question => ({ is: 'commitment', about: `commitment:${commitment.id}`, commitment })),
    ...aboutSections(snapshot, now),
    ...aboutNothing(snapshot, today),
    ...aboutFocus(snapshot, today, now),
    ...scenarioGap(snapshot, now).map(
      ({ scenario, name, met }): Question => ({ is: 'scenario', about: `scenario:${scenario}`, scenario, name, met }),
    ),
  ];
  return candidates.find(({ about }) => !told.has(about)) ?? null;
}

function aboutDeal(needy: NeedyDeal, lastWords: Said['lastWords']): Question {
  const { id } = needy.deal;
  return { is: 'deal', about: `deal:${id}`, needy, words: lastWords.get(id) ?? null };
}

/** Sections under their weekly goal in the last four whole weeks, the largest gap first. */
function aboutSections(snapshot: Snapshot, now: Temporal.Instant): Question[] {
  return gapsOf(snapshot, now).flatMap(({ on, own, aim }): Question[] =>
    on.is === 'section' ? [{ is: 'section', about: aboutOf(on), section: on.section, own, aim, of: 'four-weeks' }] : [],
  );
}

function aboutNothing(snapshot: Snapshot, today: Temporal.PlainDate): Question[] {
  return idleGoals(snapshot, today).map((number) => ({
    is: 'section',
    about: aboutOf({ is: 'section', section: number.section }),
    ...number,
    of: 'this-week',
  }));
}

function aboutFocus(snapshot: Snapshot, today: Temporal.PlainDate, now: Temporal.Instant): Question[] {
  const { focus } = snapshot;
  if (!focus || focusState(focus, today) !== 'on') return [];
  return [{ is: 'focus', about: aboutOf(focus.on), focus, now: focusFigure(focus, snapshot, now) }];
}

function aboutOf(on: FocusOn): string {
  if (on.is === 'section') return `section:${on.section}`;
  return on.is === 'behaviour' ? `behaviour:${on.behaviour}` : `scenario:${on.scenario}`;
}
