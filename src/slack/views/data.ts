import { longDate } from '../../domain/text/date.ts';
import type { Scope } from '../../store/data/export.ts';
import { section } from '../blocks.ts';
import type { Message, View } from '../message.ts';
import { excerpt } from '../wording.ts';

/** What is kept for one person's eyes alone. */
const PRIVATE = 'practice, what you answered in your DM, and findings about words of yours';

/** An export was begun. */
export function collecting(scope: Scope, asker: string): Message {
  const whose = scope.of === 'everything' ? 'everything' : whoseData(scope.userId, asker);
  return { text: `I am collecting ${whose}. It comes to our DM as files, in a few minutes at most.` };
}

function whoseData(userId: string, asker: string): string {
  return userId === asker ? 'all that is kept about you' : `what is kept about <@${userId}>`;
}

/** The line above the first file. */
export function exportHere(scope: Scope, { name, on }: { name: string; on: Temporal.PlainDate }): string {
  const day = longDate(on);
  const rows = 'JSON holds every row; deals are a sheet too.';
  if (scope.of === 'everything')
    return `All that Sideline keeps of ${excerpt(name, 100)}, ${day}. ${rows} What is for one person's eyes alone is left to them.`;
  if (scope.isOwn)
    return `All that Sideline keeps about you, ${day}. ${rows} It has what nobody else sees: ${PRIVATE}.`;
  return `What Sideline keeps about <@${scope.userId}>, ${day}. ${rows} What is for their eyes alone is left to them: they get it with \`/coach data\`.`;
}

/** An export broke off; `why` is the sentence for it. */
export function exportFailed(why: Message): Message {
  return { text: `The files did not all come. ${why.text}` };
}

/** What is asked before everything goes. */
export function eraseAllQuestion(name: string): string {
  return [
    `Everything that Sideline keeps of *${excerpt(name, 100)}*: every person, deal, update, play, team and setting, and the log. Nothing more is said by me from then on.`,
    'Export it first if you may want it again. Messages already in Slack stay in Slack. This cannot be undone.',
  ].join('\n');
}

/** Erasing everything was begun. */
export const ERASING_ALL: Message = {
  text: 'I am erasing everything, and take in nothing until I am done. I say so in our DM then.',
};

/** Everything is gone. */
export const ALL_ERASED: Message = {
  text: 'All that I kept of this workspace is erased. `/coach` starts afresh, whenever you like.',
};

/** It broke off; `why` is the sentence for it. */
export function erasingFailed(why: Message): Message {
  return { text: `Not everything is erased yet; I go on tonight, and take in nothing until then. ${why.text}` };
}

/** The Home of somebody who was erased. */
export function erasedHome(): View {
  const text = 'What was kept about you here is erased. `/coach` starts afresh, whenever you like.';
  return { type: 'home', blocks: [section(text)] };
}
