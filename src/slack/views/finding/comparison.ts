import type { Behaviour, SourceFigures } from '../../../domain/figures.ts';
import type { RoleModel, SameLeads, ScenarioGap } from '../../../domain/finding.ts';
import { count, excerpt } from '../../wording.ts';
import { inQuotes } from '../scenario-name.ts';
import { stageThen } from '../stage.ts';

/** How much of a name that people gave stands in one line. */
const NAME = 60;

/** "“price objection” met on 4 deals in four weeks, no play of your own" */
export function scenarioGap({ name, met }: ScenarioGap): string {
  return `${inQuotes(name, NAME)} met on ${count(met, 'deal')} in four weeks, no play of your own`;
}

/** The same to the rep: a sentence to finish. */
export function scenarioGapPrompt({ name, met }: ScenarioGap): string {
  return `You met ${inQuotes(name, NAME)} on ${count(met, 'deal')} in four weeks and have no play of your own. Decide it now: "If they …, then I will …"`;
}

/** "the first touch after 9 working hours; in the team's best third (3 people) 2" */
export function roleModel({ reason, against, own, best, of }: RoleModel): string {
  const say = BEHAVIOUR[reason];
  return against === 'best-third'
    ? `${say(own)}; in the team's best third (${count(of, 'person', 'people')}) ${tenth(best)}`
    : `${say(own)} where you lost; ${tenth(best)} where you won (${count(of, 'deal')} each)`;
}

/** The same to the rep, with one ask. Nobody is named. */
export function roleModelPrompt(finding: RoleModel): string {
  const { against, reason, own, best, of } = finding;
  const say = BEHAVIOUR[reason];
  const compared =
    against === 'best-third'
      ? `You: ${say(own)}. The best third (${count(of, 'colleague')}): ${tenth(best)}.`
      : `Where you won: ${say(best)}. Where you lost: ${tenth(own)}.`;
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

/** "webform in 180 days: 4 of your 24 leads reached qualified, 14 of a colleague's 30; touches a lead: you 2, they 5" */
export function sameLeads(finding: SameLeads): string {
  const { source, own, best, who } = finding;
  const theirs = who === null ? "a colleague's" : `<@${who}>'s`;
  const reached = `${excerpt(source, NAME)} in 180 days: ${own.qualified} of your ${count(own.leads, 'lead')} reached ${stageThen(finding, 'qualified')}, ${best.qualified} of ${theirs} ${best.leads}`;
  return [reached, ...beside(own, best)].join('; ');
}

/** The same to the rep, with one ask. */
export function sameLeadsPrompt(finding: SameLeads): string {
  return `${sameLeads(finding).replace(/^./u, (first) => first.toUpperCase())}. What will you change on the next lead?`;
}

/** The one behaviour behind two figures that is furthest apart, where mine is behind. */
function beside(own: SourceFigures, best: SourceFigures): string[] {
  const pair = (mine: number | null, theirs: number | null, what: string, more: 'better' | 'worse' = 'better') => {
    if (mine === null || theirs === null) return [];
    // Either may be 0, of which no ratio is to be had.
    const apart = (theirs + 1) / (mine + 1);
    const says = `${what}: you ${tenth(mine)}, they ${tenth(theirs)}`;
    return [{ says, behind: more === 'better' ? apart : 1 / apart }];
  };
  const [furthest] = [
    ...pair(own.hours, best.hours, 'working hours to the first touch', 'worse'),
    ...pair(own.touches, best.touches, 'touches a lead'),
    ...pair(own.channels, best.channels, 'channels a lead'),
  ]
    .filter(({ behind }) => behind > 1)
    .sort((a, b) => b.behind - a.behind);
  return furthest ? [furthest.says] : [];
}

function plural(figure: number, noun: string, plural = `${noun}s`): string {
  return `${tenth(figure)} ${tenth(figure) === '1' ? noun : plural}`;
}

/** With one decimal at most. */
function tenth(figure: number): string {
  return String(Math.round(figure * 10) / 10);
}
