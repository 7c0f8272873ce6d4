import { folded } from './letters.ts';

/** Words of names that are typed short, and what is typed for them. */
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    street: 'st',
    saint: 'st',
    st: 'saint',
    mount: 'mt',
    road: 'rd',
    avenue: 'ave',
    university: 'uni',
    hospital: 'hosp',
    department: 'dept',
    international: 'intl',
    manufacturing: 'mfg',
    brothers: 'bros',
    association: 'assoc',
    engineering: 'eng',
    national: 'natl',
    management: 'mgmt',
    technologies: 'tech',
    logistics: 'logs',
  }),
);

/** The other ways a name is written, with its longer words typed short: `Harbour St Clinic` for Harbour Street Clinic. */
export function shortened(name: string): string[] {
  const words = name.split(/\s+/).slice(0, 8);
  if (words.length < 2) return [];
  const short = words.map((word) => SHORT.get(folded(word)) ?? word);
  return short.some((word, at) => word !== words[at]) ? [short.join(' ')] : [];
}
