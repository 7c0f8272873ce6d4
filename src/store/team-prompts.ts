import { and, eq, gte } from 'drizzle-orm';
import type { Db } from './db.ts';
import { hearOnce } from './heard.ts';
import { addDeliveries, type NewPost } from './outbox.ts';
import type { Once } from './scenarios.ts';
import { deliveries, salesTeams, teamPrompts } from './schema.ts';

/** A team's question of an ISO week. `parentId` is the delivery that asks it. */
export type NewTeamPrompt = { teamId: number; week: string; scenario: string; parentId: number };

/** A team's question, and where its answers belong: `key` is its delivery's. */
export type TeamPrompt = {
  teamId: number;
  teamName: string;
  week: string;
  scenario: string;
  channelId: string;
  key: string;
};

/** Remembers which post asks a team its question of a week; one that stands already stays. */
export async function saveTeamPrompts(
  db: Db,
  workspaceId: string,
  prompts: NewTeamPrompt[],
  at: Temporal.Instant,
): Promise<void> {
  if (prompts.length === 0) return;
  await db
    .insert(teamPrompts)
    .values(prompts.map((prompt) => ({ ...prompt, workspaceId, at })))
    .onConflictDoNothing();
}

/** Under an older question nobody answers any more, in calendar days. */
const ANSWERED_WITHIN = 28;

/** The question whose post has this ts in this channel; undefined where that is another message, or an old one. */
export async function teamPromptAt(
  db: Db,
  workspaceId: string,
  { channelId, ts }: { channelId: string; ts: string },
  now: Temporal.Instant,
): Promise<TeamPrompt | undefined> {
  const since = now.subtract({ hours: ANSWERED_WITHIN * 24 });
  const [prompt] = await promptsWhere(db, workspaceId).where(
    and(
      eq(teamPrompts.workspaceId, workspaceId),
      gte(teamPrompts.at, since),
      eq(deliveries.channelId, channelId),
      eq(deliveries.ts, ts),
    ),
  );
  return prompt && { ...prompt, key: prompt.key ?? '' };
}

/** A team's question of a week; undefined where there was none. */
export async function teamPromptOf(
  db: Db,
  workspaceId: string,
  { teamId, week }: { teamId: number; week: string },
): Promise<TeamPrompt | undefined> {
  const [prompt] = await promptsWhere(db, workspaceId).where(
    and(eq(teamPrompts.workspaceId, workspaceId), eq(teamPrompts.teamId, teamId), eq(teamPrompts.week, week)),
  );
  return prompt && { ...prompt, key: prompt.key ?? '' };
}

function promptsWhere(db: Db, workspaceId: string) {
  return db
    .select({
      teamId: teamPrompts.teamId,
      teamName: salesTeams.name,
      week: teamPrompts.week,
      scenario: teamPrompts.scenario,
      channelId: deliveries.channelId,
      key: deliveries.key,
    })
    .from(teamPrompts)
    .innerJoin(deliveries, and(eq(deliveries.workspaceId, workspaceId), eq(deliveries.id, teamPrompts.parentId)))
    .innerJoin(salesTeams, and(eq(salesTeams.workspaceId, workspaceId), eq(salesTeams.id, teamPrompts.teamId)))
    .$dynamic();
}

/** How far back questions are looked at, so that none comes round too soon: half a year. */
const ASKED_DAYS = 182;

/** What each team was asked in the last half year. */
export function promptsAsked(db: Db, workspaceId: string, now: Temporal.Instant) {
  const since = now.subtract({ hours: ASKED_DAYS * 24 });
  return db
    .select({ teamId: teamPrompts.teamId, scenario: teamPrompts.scenario, at: teamPrompts.at })
    .from(teamPrompts)
    .where(and(eq(teamPrompts.workspaceId, workspaceId), gte(teamPrompts.at, since)))
    .orderBy(teamPrompts.at);
}

/** Posts an answer under its question, in the transaction of its inbound key; false where it was heard before. */
export function postAnswer(db: Db, workspaceId: string, card: NewPost, { heard, now }: Once): Promise<boolean> {
  return db.transaction(async (tx) => {
    if (!(await hearOnce(tx, workspaceId, heard, now))) return false;
    await addDeliveries(tx, workspaceId, [card], now);
    return true;
  });
}
