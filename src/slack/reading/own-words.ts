import { isPuzzled } from '../../domain/text/spoken/chatter.ts';
import { plainWords } from '../../domain/text/spoken/plain-words.ts';
import { hello, welcome } from '../views/welcome.ts';
import { type Answering, once, type Spoken } from './answering.ts';

const NAME = '(?: (?:there|again|sideline|coach|team|bot|all|everyone))*';
const HELP = /^(?:help(?: me| please)?|start)$/;
const GREETING = new RegExp(`^(?:hi|hiya|hello|hey|yo|good (?:morning|afternoon|evening)|morning)${NAME}$`);

/** What words answer that are the bot's own in the DM: a greeting and help; undefined for others. Who `isStranger` is told more. */
export function ownWords({ ask }: Spoken, isStranger = false): Answering | undefined {
  const words = plainWords(ask.text);
  const isGreeting = GREETING.test(words) || isPuzzled(ask.text);
  if (!isGreeting && !HELP.test(words)) return undefined;
  const says = isGreeting && !isStranger ? hello : welcome;
  return (tx) => once(tx, ask, { says: [says(ask.member.name)] });
}
