import type { Day } from './deal-seed.ts';
import type { Name } from './people.ts';

/** What somebody said they would do, when and by when; when they said that it was done, or moved it to another day. */
export type Promised = { who: Name; says: string; on: Day; by: Day; kept?: Day; moved?: { on: Day; to: Day } };

/** Last week's, which the team's close has settled since, and the first of this week's. */
const LATELY: Promised[] = [
  { who: 'ines', says: 'call 40 shops', on: -5, by: -1, kept: -1 },
  { who: 'ines', says: 'send Otter & Co two pages instead of twelve', on: -6, by: -4, kept: -4 },
  { who: 'ines', says: 'ask two customers for a name', on: -1, by: 3 },
  { who: 'dan', says: 'call 20 clinics from the list', on: -5, by: -1 },
  { who: 'nora', says: 'ask two customers who else should see it', on: -5, by: -1, kept: -2 },
  { who: 'kofi', says: 'call 10 new web leads', on: -2, by: 2 },
  { who: 'leo', says: 'hand my inbox to Ines', on: -3, by: -2, kept: -2 },
  { who: 'omar', says: 'listen to three calls of Dan’s', on: -5, by: -2, kept: -2 },
  { who: 'omar', says: 'find Leo’s deals a home', on: -4, by: -1, kept: -1 },
  { who: 'bea', says: 'agree the pilot with Acme', on: -8, by: -2, kept: -2 },
  { who: 'bea', says: 'call 15 plants', on: -3, by: 3 },
  { who: 'tom', says: 'write to the steering group', on: -5, by: -1 },
  { who: 'tom', says: 'call 10 plants in the north', on: -5, by: -2 },
  { who: 'priya', says: 'ask Ada for a signature date', on: -5, by: -2, moved: { on: -3, to: 3 } },
  { who: 'priya', says: 'send Lakeshore one page for the new CFO', on: -5, by: -3, kept: -3 },
  { who: 'maya', says: 'sit in on two calls of Tom’s', on: -5, by: -1, kept: -1 },
];

/** Longer ago, on the first day of a week by its last but one: kept on that day, or nothing was said of it. */
const EARLIER: Record<number, [who: Name, says: string, isKept?: 'kept'][]> = {
  2: [
    ['bea', 'call 12 plants in Ohio', 'kept'],
    ['tom', 'ask Fjord who signs', 'kept'],
    ['priya', 'write down what Tallgrass wants', 'kept'],
    ['maya', 'read every open offer', 'kept'],
    ['ines', 'call 40 shops', 'kept'],
    ['dan', 'write to the five oldest leads'],
    ['nora', 'ask three customers for a name', 'kept'],
    ['kofi', 'call web leads within the hour'],
    ['leo', 'call 15 stations', 'kept'],
    ['omar', 'agree the list with marketing', 'kept'],
  ],
  3: [
    ['bea', 'visit HP with Carla’s questions', 'kept'],
    ['bea', 'write to last year’s fair'],
    ['tom', 'call 10 plants in the north'],
    ['priya', 'two demos with the legal team', 'kept'],
    ['ines', 'call 40 shops', 'kept'],
    ['dan', 'show Windy City the counter', 'kept'],
    ['nora', 'call 20 schools', 'kept'],
    ['kofi', 'ask Ironbound who decides', 'kept'],
  ],
};

/** All that was promised, the oldest first. */
export const PROMISED: readonly Promised[] = [
  ...Object.entries(EARLIER)
    .toReversed()
    .flatMap(([weeksAgo, said]) => {
      const [on, by] = [-5 * Number(weeksAgo), -5 * Number(weeksAgo) + 3];
      return said.map(([who, says, kept]): Promised => ({ who, says, on, by, ...(kept ? { kept: by } : {}) }));
    }),
  ...LATELY,
];
