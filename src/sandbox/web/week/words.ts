import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { readDealUpdate } from '../../../domain/text/deal-update.ts';
import { readLog } from '../../../domain/text/log-command.ts';
import type { Said } from '../../../domain/text/said.ts';
import { changes, dealChanges } from '../../../store/schema.ts';
import type { Step } from '../../day.ts';
import type { Office } from '../../office.ts';
import { userIdOf, WORKSPACE, zoneOfUser } from '../../team/people.ts';

const { workspaceId, dayOrder, currency } = WORKSPACE;

/** The words of their own in what somebody does at `at`: notes, next steps, and what they say to others. */
export function wordsIn(step: Step, at: Temporal.Instant): string[] {
  if ('says' in step) return [step.says];
  if ('answers' in step) return [step.answers];
  if ('fills' in step) return [step.fills.nextStep, step.fills.note].filter((words) => words !== undefined);
  if (!('types' in step)) return [];
  const [, command, rest = ''] = /^(\/log|\/deal update) (.*)$/s.exec(step.types) ?? [];
  if (!command) return step.types.startsWith('/') ? [] : [step.types];
  const said: Said = { at: at.toZonedDateTimeISO(zoneOfUser(userIdOf(step.who))), dayOrder, currency, stages: {} };
  if (command === '/log') return [readLog(rest, said).note ?? []].flat();
  const { update, note } = readDealUpdate(rest, said);
  return [update.nextStep ?? [], note ?? []].flat();
}

/** Whether somebody has said one of these words before, to others or to Sideline, and not taken it back. */
export async function hasSaid({ db, slack }: Office, userId: string, words: string[]): Promise<boolean> {
  if (words.length === 0) return false;
  const places = slack.channels(userId).flatMap(({ id }) => slack.messages(id));
  if (places.some(({ user, text }) => user === userId && words.includes(text))) return true;
  const said = await db
    .select({ id: changes.id })
    .from(changes)
    .leftJoin(dealChanges, and(eq(dealChanges.workspaceId, changes.workspaceId), eq(dealChanges.changeId, changes.id)))
    .where(
      and(
        eq(changes.workspaceId, workspaceId),
        eq(changes.by, userId),
        isNull(changes.undoneBy),
        or(inArray(changes.note, words), inArray(dealChanges.to, words)),
      ),
    )
    .limit(1);
  return said.length > 0;
}
