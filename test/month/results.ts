import type { Name, Team } from './cast.ts';

/** What became of one person's commitments of a week by its close; empty for nothing said. */
export type Result = { kept?: number; missed?: number; carried?: number; open?: number } | 'left the team';

/** A team's week: the day its thread opens, who is reminded on which day, who is away, and what the close of Friday shows of whom. */
export type TeamsWeek = {
  opens: number;
  reminds: { on: number; who: readonly Name[] };
  away?: readonly Name[];
  close: Partial<Record<Name, Result>>;
};

/** The weeks by their Mondays, worked out by hand from what people do. */
export const WEEKS: Readonly<Record<number, Record<Team, TeamsWeek>>> = {
  5: {
    East: {
      ...{ opens: 5, reminds: { on: 6, who: ['dee', 'max'] } },
      close: {
        // Seven calls of six; Dana, of whom she said so in the thread, was not called.
        ann: { kept: 1, missed: 1 },
        // Moved on Wednesday from Thursday to the next Tuesday.
        bea: { carried: 1 },
        // Moved on its day, so missed; what he set anew is due on Friday itself.
        cal: { missed: 1, open: 1 },
        dee: {},
        max: { kept: 1 },
      },
    },
    North: {
      ...{ opens: 5, reminds: { on: 6, who: ['mia'] } },
      // Of Gia's two one was dropped before its day: nobody's business.
      close: { finn: { kept: 1 }, gia: { missed: 1 }, hal: { kept: 1 }, ivy: { kept: 1, missed: 1 }, mia: {} },
    },
  },
  12: {
    East: {
      ...{ opens: 13, reminds: { on: 14, who: ['cal', 'dee'] } },
      close: {
        ...{ ann: { kept: 1 }, cal: { kept: 1 }, dee: {}, eve: { kept: 1 } },
        // Carried here, and kept on its day.
        bea: { kept: 1 },
        // Said in North on Monday, kept in East on Thursday.
        ivy: { kept: 1 },
        // Dropped on its day.
        max: { missed: 1 },
      },
    },
    North: {
      ...{ opens: 12, reminds: { on: 13, who: ['hal'] } },
      close: { finn: { open: 1 }, gia: { kept: 1 }, hal: { missed: 1 }, ivy: 'left the team', mia: { kept: 1 } },
    },
  },
  19: {
    East: {
      ...{ opens: 19, reminds: { on: 20, who: ['ivy', 'max'] }, away: ['cal'] },
      close: {
        ...{ ann: { carried: 1 }, bea: { kept: 1 }, dee: { kept: 1 }, eve: { kept: 1 }, ivy: { open: 1 } },
        max: { missed: 1 },
      },
    },
    North: {
      ...{ opens: 19, reminds: { on: 20, who: ['gia'] } },
      close: { finn: { kept: 1 }, gia: { open: 1 }, hal: 'left the team', mia: { missed: 1 } },
    },
  },
  26: {
    East: {
      ...{ opens: 26, reminds: { on: 27, who: ['cal', 'dee'] } },
      close: {
        // What was carried on Friday is moved past a second close.
        ann: { kept: 1, missed: 1 },
        ...{ bea: {}, cal: { kept: 1 }, dee: {}, eve: { kept: 1 }, ivy: { missed: 1 }, max: { kept: 1 } },
      },
    },
    North: {
      ...{ opens: 26, reminds: { on: 27, who: ['mia'] } },
      close: { finn: { kept: 1 }, gia: { carried: 1 }, mia: { kept: 1 } },
    },
  },
};
