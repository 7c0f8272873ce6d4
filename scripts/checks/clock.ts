import type { ESTree } from 'vite';
import { problem, type Source, walk } from '../source.ts';

/** Who may read the clock and the environment: main, what parses the settings, and the sandbox, which is a world of its own. */
const READERS = /^src\/(main\.ts|config\.ts|sandbox\/)/;

/** Where a library speaks Date, so that a known time is turned into one. */
const SPEAK_DATE = ['src/domain/text/calendar-date.ts'];

const READINGS = ['Date.now', 'Temporal.Now', 'process.env', 'process.hrtime'];

/** Places in src, outside main, config and the sandbox, that read the clock or the environment, or make a Date. */
export function clockReadings(files: Source[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('src/') && !READERS.test(path))
    .flatMap((file) => {
      const found: string[] = [];
      const add = (node: ESTree.Node, what: string) => found.push(problem(file, node.start, what));
      let fromProcess = false;
      walk(file, {
        ImportDeclaration: (node) => {
          fromProcess = /^(node:)?process$/.test(node.source.value);
        },
        MemberExpression: (node) => {
          const name = `${nameOf(node.object)}.${nameOf(node.property)}`;
          if (READINGS.includes(name)) add(node, `reads ${name}: let it be passed in`);
        },
        NewExpression: (node) => {
          if (nameOf(node.callee) !== 'Date') return;
          if (node.arguments.length === 0) add(node, 'reads the clock by new Date(): let it be passed in');
          else if (!SPEAK_DATE.includes(file.path)) add(node, 'makes a Date: time is Temporal here');
        },
        CallExpression: (node) => {
          if (nameOf(node.callee) === 'Date') add(node, 'reads the clock by Date(): let it be passed in');
        },
        ImportSpecifier: (node) => {
          if (fromProcess && nameOf(node.imported) === 'env') add(node, 'imports process.env: let it be passed in');
        },
      });
      return found;
    });
}

function nameOf(node: ESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') return nameOf(node.property);
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : '';
}
