import type { Db } from '../../store/db.ts';
import { undoShown } from '../undo.ts';
import { undone } from '../views/undone.ts';
import { welcome } from '../views/welcome.ts';
import { type Answering, once, type Spoken } from './answering.ts';

const NAME = '(?: (?:there|again|sideline|coach|team|bot|all|everyone))*';
const GREETING = new RegExp(
  `^(?:help(?: me| please)?|hi|hiya|hello|hey|yo|good (?:morning|afternoon|evening)|morning|start)${NAME}$`,
);
const UNDO =
  /^(?:please )?(?:undo|revert)(?: (?:it|that|this|the last(?: one)?|last(?: one)?|my last(?: one| change)?))?(?: please)?$/;

/** What words answer that are the bot's own in the DM: a greeting, help, and undo, which takes back the last act; undefined for others. */
export function ownWords({ ask }: Spoken): Answering | undefined {
  const words = ask.text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (GREETING.test(words)) return (tx) => once(tx, ask, { says: [welcome(ask.member.name)] });
  if (!UNDO.test(words)) return undefined;
  return async (tx: Db) => {
    const result = await undoShown({ ...ask, db: tx }, 'last');
    return result && { says: [undone(result, ask.said)] };
  };
}
