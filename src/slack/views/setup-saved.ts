import type { StageFault } from '../../domain/stages.ts';
import { STAGE_NAME_MAX } from '../../domain/stages.ts';
import type { Workspace } from '../../domain/workspace.ts';
import { workspaceFacts } from '../../domain/workspace-facts.ts';
import type { Message } from '../message.ts';
import { capital, excerpt, NOTHING_CHANGED } from '../wording.ts';
import { namedSome } from './setup-state.ts';

/** What an admin changed of the workspace. */
export function workspaceSaved(before: Workspace, after: Workspace): Message {
  const [was, is] = [workspaceFacts(before), workspaceFacts(after)];
  const changed = Object.keys(is).filter((fact) => was[fact] !== is[fact]);
  if (changed.length === 0) return { text: `It is set up that way already. ${NOTHING_CHANGED}` };
  const lines = changed.map((fact) => `${capital(fact)}: ${excerpt(is[fact] ?? '', 80)}`);
  return { text: ['Saved.', ...lines].join('\n') };
}

/** Who is admin now. */
export function adminsSaved({ before, after }: { before: string[]; after: string[] }): Message {
  if (String(before) === String(after)) return { text: `They are the admins already. ${NOTHING_CHANGED}` };
  return { text: `Saved. Admins: ${namedSome(after.map((userId) => `<@${userId}>`))}.` };
}

/** What is wrong with a stage's name, in plain text. */
export function stageFaultSaid(fault: StageFault): string {
  switch (fault.is) {
    case 'too-long':
      return `${STAGE_NAME_MAX} characters at most.`;
    case 'twice':
      return `The ${fault.other} stage has that name already.`;
    case 'another-stage':
      return `That is a word for the ${fault.other} stage.`;
    case 'a-command-word':
      return 'Its first word means something else in /deal. Choose another.';
  }
}

/** To what was sent in twice. */
export const HEARD_ALREADY = 'I heard that already. All stands as it was saved then.';
