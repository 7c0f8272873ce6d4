import type { Behaviour, SourceFigures } from '../../../domain/figures.ts';
import type { RoleModel, SameLeads, ScenarioGap } from '../../../domain/finding.ts';
import { count, excerpt } from '../../wording.ts';

/** How much of a name that people gave stands in one line. */
const NAME = 60;

/** "“price objection” met 4 times in four weeks, no play of your own" */
export function scenarioGap({ name, met }: ScenarioGap): string {
  return `"${excerpt(name, NAME)}" met ${count(met, 'time')} in four weeks, no play of your own`;
}

/** The same to the rep: a sentence to finish. */
export function scenarioGapPrompt({ name, met }: ScenarioGap): string {
  return `You met "${excerpt(name, NAME)}" ${count(met, 'time')} in four weeks and have no play of your own. Decide it now: "If they …, then I will …"`;
}

/** "first touch after 9 working hours; in the team's best third (3 people) after 2" */
export function roleModel({ reason, against, own, best, of }: RoleModel): string {
  const say = BEHAVIOUR[reason];
  return against === 'best-third'
    ? `${say(own)}; in the team's best third (${count(of, 'person', 'people')}) ${say(best)}`
    : `${say(own)} where you lost; ${say(best)} where you won (${count(of, 'deal')} each)`;
}

/** The same to the rep, with one ask. Nobody is named. */
export function roleModelPrompt(finding: RoleModel): string {
  const { against, reason, own, best, of } = finding;
  const say = BEHAVIOUR[reason];
  const compared =
    against === 'best-third'
      ? `You: ${say(own)}. The ${count(of, 'colleague')} of the best third: ${say(best)}.`
      : `Where you won: ${say(best)}. Where you lost: ${say(own)}.`;
  return `${compared} ${BEHAVIOUR_ASK[reason]}`;
}

const BEHAVIOUR: Record<Behaviour, (figure: number) => string> = {
  'hours-to-first-touch': (hours) => `the first touch after ${plural(hours, 'working hour')}`,
  'touches-a-deal': (touches) => `${plural(touches, 'touch', 'touches')} a deal`,
  'days-between-touches': (days) => `${plural(days, 'working day')} between touches`,
  'channels-a-deal': (channels) => `${plural(channels, 'channel')} a deal`,
  'prospecting-a-week': (done) => `${plural(done, 'prospecting activity', 'prospecting activities')} a week`,
};

/** One ask for each behaviour. */
export const BEHAVIOUR_ASK: Record<Behaviour, string> = {
  'hours-to-first-touch': 'Which lead will you touch first today?',
  'touches-a-deal': 'Which deal gets one more touch today?',
  'days-between-touches': 'Which deal will you touch again today?',
  'channels-a-deal': 'On which deal will you try another channel today?',
  'prospecting-a-week': 'Which half hour today is for it?',
};

/** "webform in 180 days: 4 of 24 leads reached qualified, 14 of 30 of a colleague's; …" */
export function sameLeads({ source, own, best, who }: SameLeads): string {
  const theirs = who === null ? "a colleague's" : `<@${who}>'s`;
  const reached = `${excerpt(source, NAME)} in 180 days: ${own.qualified} of your ${count(own.leads, 'lead')} reached qualified, ${best.qualified} of ${theirs} ${best.leads}`;
  return [reached, ...beside(own, best)].join('; ');
}

/** The same to the rep, with one ask. */
export function sameLeadsPrompt(finding: SameLeads): string {
  return `${sameLeads(finding).replace(/^./u, (first) => first.toUpperCase())}. Which of these will you change on the next lead?`;
}

/** The behaviour behind two figures, mine first. */
function beside(own: SourceFigures, best: SourceFigures): string[] {
  const pair = (mine: number | null, theirs: number | null, what: string) =>
    mine === null || theirs === null ? [] : [`${what} ${tenth(mine)} against ${tenth(theirs)}`];
  return [
    ...pair(own.hours, best.hours, 'working hours to the first touch'),
    ...pair(own.touches, best.touches, 'touches a lead'),
    ...pair(own.channels, best.channels, 'channels'),
  ];
}

function plural(figure: number, noun: string, plural = `${noun}s`): string {
  return `${tenth(figure)} ${tenth(figure) === '1' ? noun : plural}`;
}

/** With one decimal at most. */
function tenth(figure: number): string {
  return String(Math.round(figure * 10) / 10);
}
