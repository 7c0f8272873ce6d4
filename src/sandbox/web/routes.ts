import type { z } from 'zod';
import { deskOf } from './desk.ts';
import { perform, suggested } from './doings.ts';
import type { House } from './house.ts';
import { misread } from './misread.ts';
import { ASKING, DOING, GUIDE, LOOK, MOVE, WEEK } from './wire.ts';

/** Answers one kind of request: what came is parsed first. Throws Refused and UserError. */
export type Route = (house: House, given: unknown) => Promise<unknown>;

function route<Given>(schema: z.ZodType<Given>, answer: (house: House, given: Given) => Promise<unknown>): Route {
  return async (house, given) => {
    const { data, error } = schema.safeParse(given);
    if (error) throw misread(error);
    return answer(house, data);
  };
}

/** What the page asks, by method and path. `/api/changes` is a stream, and stands in the server. */
export const ROUTES: Record<string, Route> = {
  'GET /api/desk': route(LOOK, async (house, { me, place }) => deskOf(house, me, place)),
  'POST /api/do': route(DOING, perform),
  'POST /api/suggest': route(ASKING, suggested),
  'POST /api/clock': route(MOVE, async (house, { to }) => {
    await house.moveClock(to);
    return keptBy(house);
  }),
  'POST /api/week': route(WEEK, async (house, doing) => {
    await house.week.obey(doing);
    return keptBy(house);
  }),
  'POST /api/guide': route(GUIDE, async (house, doing) => {
    house.guide.obey(doing);
    await keptBy(house);
    return house.guide.state();
  }),
};

async function keptBy(house: House) {
  await house.save();
  house.changed();
  return {};
}
