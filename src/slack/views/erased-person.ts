import type { Stored, StoredKind } from '../../domain/stored.ts';
import type { PersonErased } from '../../store/data/erase-person.ts';
import type { Inheritance } from '../../store/data/heir.ts';
import type { Message } from '../message.ts';
import { count, excerpt } from '../wording.ts';

const CALLED: Record<StoredKind, readonly [string, string]> = {
  deals: ['deal', 'deals'],
  updates: ['update', 'updates'],
  activities: ['activity', 'activities'],
  commitments: ['commitment', 'commitments'],
  plays: ['play', 'plays'],
  runs: ['situation met', 'situations met'],
  practices: ['practice', 'practices'],
  questions: ['question', 'questions'],
  findings: ['finding', 'findings'],
  messages: ['message', 'messages'],
  readings: ['message read', 'messages read'],
  settings: ['setting', 'settings'],
};

/** Who is to be erased, what goes, what stays, and who has their deals then, as `asker` reads it. */
export function eraseQuestion({ userId, name, counts }: Stored, then: Inheritance, asker: string): string {
  const kept = counts.filter((one) => one.count > 0).map((one) => count(one.count, ...CALLED[one.kind]));
  return [
    `*${excerpt(name, 100)}* (<@${userId}>). Kept about them: ${kept.join(', ')}.`,
    '*Goes:* their name, settings and places in teams, and every word of theirs: in updates, commitments, plays, practice, questions and messages kept here.',
    "*Stays:* deals, with their stages, amounts and dates, counts of what was done, and the teams' plays.",
    ...dealsToCome(then, userId === asker, asker),
    ...(then.wasAdmin ? ['They are an admin of Sideline, and are none then.'] : []),
    'Messages already in Slack stay in Slack. This cannot be undone.',
  ].join('\n');
}

function dealsToCome({ deals, heir }: Inheritance, isOwn: boolean, asker: string): string[] {
  if (deals === 0) return [];
  const whose = `${isOwn ? 'Your' : 'Their'} ${count(deals, 'open deal')} ${deals === 1 ? 'comes' : 'come'} to`;
  const it = deals === 1 ? 'it' : 'them';
  return [heir === asker ? `${whose} you; \`/deal give\` hands ${it} on.` : `${whose} <@${heir}>.`];
}

/** What came of erasing one person. */
export function personErased(done: PersonErased, userId: string, asker: string): Message {
  if (done.is === 'heard') return { text: 'I heard that already.' };
  if (done.is === 'before') return { text: `What was kept about <@${userId}> is erased already.` };
  const { deals, heir, wasAdmin } = done;
  const isYours = heir === asker;
  const many = deals === 1;
  const now = isYours ? `${many ? 'is' : 'are'} yours now` : `${many ? 'belongs' : 'belong'} to <@${heir}> now`;
  const come =
    deals === 0
      ? ''
      : ` ${count(deals, 'open deal')} of theirs ${now}${isYours ? `; \`/deal give\` hands ${many ? 'it' : 'them'} on` : ''}.`;
  const none = wasAdmin ? ' They are no admin any more.' : '';
  return {
    text: `Erased: what was kept about ${excerpt(done.was, 100)}.${come}${none} In what stays they are "${done.name}".`,
  };
}
