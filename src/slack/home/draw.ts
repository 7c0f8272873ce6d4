import type { HomeView } from '@slack/types';
import type { Db } from '../../store/db.ts';
import type { Caller } from '../../store/members.ts';
import { requireWithinLimits } from '../limits.ts';
import { home } from '../views/home.ts';
import { homeFacts } from './facts.ts';
import { fitted } from './fit.ts';
import type { News } from './news.ts';
import { homeParts } from './parts.ts';
import { homePlace } from './place.ts';

/** Somebody's Home as it is now, with what just came of a press on it. */
export async function drawHome(db: Db, caller: Caller, now: Temporal.Instant, news: News): Promise<HomeView> {
  const { parts, byWeight } = homeParts(await homeFacts(db, caller, now), news);
  const carried = JSON.stringify(homePlace(caller.member, now));
  return requireWithinLimits('view', home(fitted(parts, byWeight), carried));
}
