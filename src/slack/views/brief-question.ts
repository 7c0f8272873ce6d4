import type { Question } from '../../domain/brief-question.ts';
import type { Stalled, StallReason } from '../../domain/finding.ts';
import type { LastWords } from '../../domain/last-words.ts';
import { dateFor, type Member } from '../../domain/member.ts';
import type { NeedyDeal } from '../../domain/needy-deal.ts';
import { day, excerpt } from '../wording.ts';
import { figure, focusName, standsAt } from './focus.ts';
import { inQuotes } from './scenario-name.ts';
import { stageThen } from './stage.ts';

/** How much of a deal's name, and of what somebody said, stands in one line. */
const NAME = 40;
const WORDS = 80;

/** One question for a 1:1, open, about the deal or the way of working; what it rests on stands after it, but before it what the rep said. */
export function questionLine(question: Question, rep: Member, today: Temporal.PlainDate): string {
  switch (question.is) {
    case 'deal': {
      const { needy, words } = question;
      const asks = DEAL_ASK[needy.why](`*${excerpt(needy.deal.name, NAME)}*`);
      const rests = dealWords(needy, words, rep, today);
      return words ? `${rests}: ${asks}` : `${asks} (${rests})`;
    }
    case 'commitment': {
      const { state, dueOn, text } = question.commitment;
      const was = state === 'missed' ? `was due ${day(dueOn, today)}` : `is carried to ${day(dueOn, today)}`;
      return `*${excerpt(text, WORDS)}* ${was}: what would make room for it next week?`;
    }
    case 'section':
      return `which hour of the week could be kept for ${focusName({ is: 'section', section: question.section })}? (${figure(question.own)} ${PERIOD[question.of]}, the goal is ${figure(question.aim)})`;
    case 'focus': {
      const { focus, now: figureNow } = question;
      const from = focus.startedWith === null ? '' : `from ${figure(focus.startedWith)} to `;
      const is = figureNow === null ? '' : ` (${from}${standsAt(figureNow)})`;
      return `what has worked best so far for *${focusName(focus.on)}*?${is}`;
    }
    case 'scenario':
      return `what do you say when ${inQuotes(question.name, NAME)} comes up? (on ${question.met} deals in four weeks)`;
  }
}

const PERIOD: Record<Extract<Question, { is: 'section' }>['of'], string> = {
  'four-weeks': 'a week in four weeks',
  'this-week': 'this week',
};

const DEAL_ASK: Record<NeedyDeal['why'], (name: string) => string> = {
  'put-off': (name) => `what would have to happen for ${name} to get a yes or a no this week?`,
  conclude: (name) => `what would have to happen for ${name} to get a yes or a no this week?`,
  stalled: (name) => `which one step of yours would move ${name} on, and by when?`,
  'long-quiet': (name) => `what could you bring to ${name} that is worth their time?`,
};

/** The rep's last words with their date, and how the deal stands where that is not said by them. */
function dealWords(needy: NeedyDeal, words: LastWords | null, rep: Member, today: Temporal.PlainDate): string {
  const quote = words
    ? [`${QUOTED[words.is]}"${excerpt(words.text, WORDS)}", ${day(dateFor(rep, words.at), today)}`]
    : [];
  return [...quote, ...standing(needy, today, words !== null)].join('; ');
}

const QUOTED: Record<LastWords['is'], string> = { note: '', 'next-step': 'next step ', promise: 'the buyer said ' };

function standing(needy: NeedyDeal, today: Temporal.PlainDate, isQuoted: boolean): string[] {
  switch (needy.why) {
    case 'put-off':
      return isQuoted ? [] : ['put off twice without a touch'];
    case 'long-quiet':
      return [
        needy.deal.lastTouchAt
          ? `no touch since ${day(needy.since, today)}`
          : `no touch since it was opened on ${day(needy.since, today)}`,
      ];
    case 'conclude': {
      const since = day(needy.finding.since, today);
      return [needy.finding.reason === 'promise-passed' ? `their date was ${since}` : `nudged twice since ${since}`];
    }
    case 'stalled':
      return [STANDS[needy.finding.reason](needy.finding, today)];
  }
}

/** In fewer words than to the rep: the quote beside it says the rest. */
const STANDS: Record<StallReason, (finding: Stalled, today: Temporal.PlainDate) => string> = {
  'overdue-next-step': ({ since }, today) => `the step was due ${day(since, today)}`,
  quiet: ({ since }, today) => `no touch since ${day(since, today)}`,
  'close-date-passed': ({ since }, today) => `the close was to be ${day(since, today)}`,
  'close-date-moved': ({ days }) => `the close was put off ${days} times`,
  'long-in-stage': (finding, today) =>
    `at ${stageThen(finding, finding.deal.stage)} since ${day(finding.since, today)}`,
  'missing-next-step': () => 'no next step with a date',
};
