import type { ESTree } from 'vite';
import { problem, type Source, walk } from '../source.ts';

/** What these names hold gives promises; drizzle's do nothing at all until they are awaited. */
const PROMISING = ['db', 'tx', 'slack', 'client'];

/** Statements that begin with `db.`, `tx.`, `slack.` or `client.` and drop the promise. The linter does not know drizzle's and Slack's. */
export function unawaited(files: Source[]): string[] {
  return files.flatMap((file) => {
    const found: string[] = [];
    walk(file, {
      ExpressionStatement: ({ expression }) => {
        for (const dropped of droppedBy(expression)) {
          const name = promisingNameOf(dropped);
          if (name) found.push(problem(file, dropped.start, `drops the promise of ${name}: await it`));
        }
      },
    });
    return found;
  });
}

/** The calls whose value a statement throws away: `a && b()` throws away b's. */
function droppedBy(node: ESTree.Expression): ESTree.Expression[] {
  switch (node.type) {
    case 'ChainExpression':
    case 'ParenthesizedExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return droppedBy(node.expression);
    case 'UnaryExpression':
      return droppedBy(node.argument);
    case 'LogicalExpression':
      return droppedBy(node.right);
    case 'ConditionalExpression':
      return [...droppedBy(node.consequent), ...droppedBy(node.alternate)];
    case 'SequenceExpression':
      return node.expressions.flatMap(droppedBy);
    case 'CallExpression':
    case 'TaggedTemplateExpression':
      return [node];
    default:
      return [];
  }
}

/** The name in PROMISING that a chain of calls is made on, as in `db.insert(…).values(…)` or `deps.db.select()`. */
function promisingNameOf(node: ESTree.Node): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return PROMISING.find((name) => name === node.name);
    case 'CallExpression':
      return promisingNameOf(node.callee);
    case 'TaggedTemplateExpression':
      return promisingNameOf(node.tag);
    case 'ChainExpression':
    case 'ParenthesizedExpression':
    case 'TSNonNullExpression':
      return promisingNameOf(node.expression);
    case 'MemberExpression':
      return (
        promisingNameOf(node.object) ?? (isMember(node.object) ? promisingNameOf(node.object.property) : undefined)
      );
    default:
      return undefined;
  }
}

function isMember(node: ESTree.Node): node is ESTree.MemberExpression {
  return node.type === 'MemberExpression';
}
