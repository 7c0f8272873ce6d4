import type { Role } from '../../domain/member.ts';
import { actions, button } from '../blocks.ts';
import type { HomePage } from '../home/page-names.ts';
import { type HomePart, whole } from '../home/part.ts';
import { ACTION } from '../ids.ts';

/** The ways from Home to what is changed seldom. */
export function footPart(role: Role): HomePart {
  const pages: [HomePage, string][] = [
    ['settings', 'Settings'],
    ['goals', 'Weekly goals'],
    ['help', 'Help'],
    ['stored', 'What is stored about me'],
    ...(role === 'admin' ? [['setup', 'Set up'] satisfies [HomePage, string]] : []),
  ];
  return whole(null, [actions(...pages.map(([page, words]) => button(words, `${ACTION.openPage}:${page}`, page)))]);
}
