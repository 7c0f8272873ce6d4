import type { Role } from '../../domain/member.ts';
import type { Stored, StoredKind } from '../../domain/stored.ts';
import { longDate } from '../../domain/text/date.ts';
import { actions, button, context, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { View } from '../message.ts';
import { plain } from '../modals/inputs.ts';
import { count } from '../wording.ts';

/** What each kind is called, one and many. */
const CALLED: Record<StoredKind, readonly [string, string]> = {
  deals: ['deal', 'deals'],
  updates: ['change or log of yours', 'changes and logs of yours'],
  activities: ['activity', 'activities'],
  commitments: ['commitment', 'commitments'],
  plays: ['play of your own', 'plays of your own'],
  runs: ['time a situation was met', 'times a situation was met'],
  practices: ['practice', 'practices'],
  questions: ['question about a deal', 'questions about deals'],
  findings: ['finding of the coach', 'findings of the coach'],
  messages: ['message to you', 'messages to you'],
  readings: ['message of yours with what I read in it', 'messages of yours with what I read in them'],
  settings: ['setting', 'settings'],
};

const ERASING = {
  admin: 'You are an admin: what is kept about you, or anybody, you erase in `/coach setup` → *Data*.',
  others: 'An admin erases what is kept about you: ask one, it is in `/coach setup` → *Data*.',
};

/** What is kept about the reader, counted, and who can take it out. */
export function storedModal(stored: Stored | undefined, zone: string, role: Role = 'rep'): View {
  const lines = (stored?.counts ?? [])
    .filter(({ count: some }) => some > 0)
    .map(({ kind, count: some, since }) => {
      const from = since ? `, since ${longDate(since.toZonedDateTimeISO(zone).toPlainDate())}` : '';
      return `• ${count(some, ...CALLED[kind])}${from}`;
    });
  return {
    type: 'modal',
    title: plain('Stored about me'),
    close: plain('Done'),
    blocks: [
      section(
        lines.length > 0
          ? ['Besides your name and zone from Slack:', ...lines].join('\n')
          : 'Nothing is kept about you yet.',
      ),
      ...(stored
        ? [
            actions(button('Send me all of it', ACTION.sendStored, 'mine')),
            context(
              `Words that you typed are kept for ${count(stored.retentionDays, 'day')}, what I read in a message for 30 days, messages to you for a week. ${ERASING[role === 'admin' ? 'admin' : 'others']}`,
            ),
          ]
        : []),
    ],
  };
}
