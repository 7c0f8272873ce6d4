import { hasSameSections } from '../best-third.ts';
import type { CoachSettings } from '../coach-settings.ts';
import type { RepFigures, SourceFigures } from '../figures.ts';
import type { Rule, SameLeads } from '../finding.ts';
import { fisherExact } from '../fisher.ts';
import { type AboutRule, type Limit, limitIn } from '../limit.ts';
import { PROSPECTING } from '../pipeline.ts';
import type { Snapshot } from '../snapshot.ts';
import { ownName } from '../stages.ts';

const LEADS: Limit = {
  name: 'same-leads-leads',
  is: 'leads that each of the two had from the source in 180 days',
  value: 20,
  unit: 'leads',
  origin: 'convention',
};

const CHANCE: Limit = {
  name: 'same-leads-chance',
  is: 'chance alone must show such a difference less often than this',
  value: 0.1,
  unit: 'probability',
  origin: 'statistics',
};

const OTHERS: Limit = {
  name: 'same-leads-others',
  is: 'colleagues with the same sections, below which the other could be guessed',
  value: 3,
  unit: 'people',
  origin: 'logic',
};

/**
 * The source of which this rep's leads were qualified less often than those of the best colleague with the same sections, and no luck
 * explains it; of several, the one that luck explains least. The colleague is named only where they share.
 */
export const sameLeads: Rule<SameLeads> = (snapshot) => sameLeadsIn(snapshot).slice(0, 1);

/** Every such source, the one that luck explains least first. */
export function sameLeadsIn({
  figures,
  settings,
  stages,
}: Pick<Snapshot, 'figures' | 'settings' | 'stages'>): SameLeads[] {
  if (!figures) return [];
  const { own } = figures;
  const others = figures.others.filter((other) => hasSameSections(own, other));
  if (others.length < limitIn(settings, OTHERS) || !own.sections.some((section) => PROSPECTING.includes(section)))
    return [];
  return own.sources
    .flatMap((source) => against(source, others, settings) ?? [])
    .map((found) => ({ ...found, ...ownName(stages, 'qualified') }))
    .sort((a, b) => a.p - b.p || (a.source < b.source ? -1 : 1));
}

function against(own: SourceFigures, others: readonly RepFigures[], settings: CoachSettings): SameLeads | null {
  const least = limitIn(settings, LEADS);
  if (own.leads < least) return null;
  const [best] = others
    .flatMap((person) => {
      const theirs = person.sources.find(({ source }) => source === own.source);
      return theirs && theirs.leads >= least ? [{ person, theirs }] : [];
    })
    .sort(
      (a, b) => shareOf(b.theirs) - shareOf(a.theirs) || b.theirs.leads - a.theirs.leads || byId(a.person, b.person),
    );
  if (!best || shareOf(best.theirs) <= shareOf(own)) return null;
  const p = fisherExact(tableOf(own), tableOf(best.theirs));
  if (p >= limitIn(settings, CHANCE)) return null;
  const who = best.person.shares ? best.person.userId : null;
  return { rule: 'same-leads', reason: 'converts-less', source: own.source, own, best: best.theirs, who, p };
}

function shareOf({ qualified, leads }: SourceFigures): number {
  return qualified / leads;
}

function tableOf({ qualified, leads }: SourceFigures) {
  return { hits: qualified, of: leads };
}

function byId(a: RepFigures, b: RepFigures): number {
  return a.userId < b.userId ? -1 : 1;
}

export const aboutSameLeads: AboutRule = {
  idea: 'The leads are only as effective as you are: the same leads in other hands show what your own way of working adds or costs.',
  formula:
    "Of leads from one source, opened in the last 180 calendar days and at least 14 days ago, the share that reached qualified: this rep against the best other rep with the same sections. Fisher's exact test, two-sided. Beside it, the medians of hours to first touch, touches and channels a lead.",
  limits: [LEADS, CHANCE, OTHERS],
};
