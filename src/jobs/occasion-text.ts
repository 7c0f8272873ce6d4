import { DRAWN, type DrawnAgain } from '../slack/drawn.ts';
import { plain } from '../slack/plain.ts';
import { count, listed } from '../slack/wording.ts';
import type { Decided } from './batch.ts';
import type { Edit, Plan, Planning } from './job.ts';
import { silenceInWords } from './silence-words.ts';

export type NameOf = (id: string) => string | undefined;

/**
 * Who, when and what: "Bea, Mon 08:30", then each message under where it goes, what time settles, and each message that is drawn again,
 * as it would be now.
 */
export async function occasionText(
  planning: Planning,
  { slot, outcome, reason, plan }: Decided,
  isMine: boolean,
  nameOf: NameOf,
): Promise<string> {
  const who = `${nameOf(slot.subject) ?? slot.subject}, ${local(slot.at, slot.days.zone)}`;
  if (!isMine) return `${who}: this occasion (${slot.occasion}) was dealt with before.`;
  if (!plan) return `${who}: ${silenceInWords({ outcome, reason })}.`;
  const posts = plan.posts.map(({ channelId, body, under }) => {
    const where = nameOf(channelId) ?? channelId;
    return `${under ? '  └ in the thread' : `→ ${where}`}\n${indented(plain(body, { nameOf }), under ? '      ' : '    ')}`;
  });
  const edits: string[] = [];
  for (const edit of plan.edits ?? []) {
    edits.push(`↻ drawn again\n${indented(plain(await drawn(planning, edit), { nameOf }), '    ')}`);
  }
  return [who, ...settledText(plan, nameOf), ...posts, ...edits].join('\n');
}

/** "Settled: Bea 2 missed and 1 carried." */
function settledText({ settled = [], closings = [] }: Extract<Plan, { is: 'planned' }>, nameOf: NameOf): string[] {
  const all = [...closings.flatMap((closing) => closing.settled), ...settled];
  return [...Map.groupBy(all, ({ userId }) => userId)].map(([userId, its]) => {
    const counts = Map.groupBy(its, ({ to }) => to);
    const words = [...counts].map(([to, some]) => count(some.length, to, to));
    return `Settled: ${nameOf(userId) ?? userId} ${listed(words)}.`;
  });
}

function drawn({ db, workspaceId, now }: Planning, { view, args }: Edit) {
  const draw: DrawnAgain = DRAWN[view];
  return draw({ db, workspaceId, now }, args);
}

function indented(text: string, by: string): string {
  return text.replaceAll(/^/gm, by);
}

/** A moment by the clock of a zone: "2026-03-09 08:30 America/New_York". */
export function local(at: Temporal.Instant, zone: string): string {
  return at
    .toZonedDateTimeISO(zone)
    .toString({ offset: 'never', timeZoneName: 'never', smallestUnit: 'minute' })
    .replace('T', ' ')
    .concat(` ${zone}`);
}
