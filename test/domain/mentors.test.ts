import { expect, it } from 'vitest';
import { USUAL_COACHING } from '../../src/domain/coach-settings.ts';
import type { RepFigures } from '../../src/domain/figures.ts';
import { mentorsFor } from '../../src/domain/mentors.ts';
import { SECTIONS, type Section } from '../../src/domain/pipeline.ts';
import { repFigures, TODAY } from './builders.ts';

const usd = (amount: number) => [{ currency: 'USD', amount }];
const seller = (userId: string, over: Partial<RepFigures> = {}) =>
  repFigures({ userId, concluded: 10, won: 5, qualified: 10, wonAmounts: usd(100), ...over });

/** Six people, so that the best third are two: by what they won Ann and Cal, by deals qualified Dee and Eve. */
const own = seller('UBEA', { concluded: 0 });
const others = [
  seller('UANN', { wonAmounts: usd(900) }),
  seller('UCAL', { wonAmounts: usd(800) }),
  seller('UDEE', { qualified: 40 }),
  seller('UEVE', { qualified: 30 }),
  seller('UFAY'),
  seller('UGIL'),
];
const offered = (...userIds: string[]) => new Map(userIds.map((userId) => [userId, [...SECTIONS]]));
const everybody = offered(...others.map(({ userId }) => userId));

const found = (section: Section, people = others, offers: ReadonlyMap<string, readonly Section[]> = everybody) =>
  mentorsFor(section, { own, others: people }, offers, USUAL_COACHING, TODAY).map(({ figures }) => figures.userId);

it.each([
  { is: 'closing, by what they won', section: 'close', people: others, offers: everybody, names: ['UANN', 'UCAL'] },
  { is: 'finding, by deals qualified', section: 'find', people: others, offers: everybody, names: ['UDEE', 'UEVE'] },
  { is: 'only who offered it', section: 'close', people: others, offers: offered('UCAL', 'UFAY'), names: ['UCAL'] },
  {
    is: 'only the section offered',
    section: 'close',
    people: others,
    offers: new Map<string, Section[]>([['UANN', ['reach']]]),
    names: [],
  },
  {
    is: 'nobody whose job it is not',
    section: 'close',
    people: others.map((one) => (one.userId === 'UANN' ? { ...one, sections: ['find', 'reach'] as Section[] } : one)),
    offers: everybody,
    names: ['UCAL', 'UDEE'],
  },
  {
    is: 'nobody with too little concluded',
    section: 'close',
    people: others.map((one) => (one.userId === 'UANN' ? { ...one, concluded: 7 } : one)),
    offers: everybody,
    names: ['UCAL', 'UDEE'],
  },
  {
    is: 'nobody where the third is one person',
    section: 'close',
    people: others.slice(0, 3),
    offers: everybody,
    names: [],
  },
] as const)('mentors for $is', ({ section, people, offers, names }) => {
  expect(found(section, [...people], offers)).toEqual(names);
});
