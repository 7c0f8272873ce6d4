import type { Deps } from '../../deps.ts';
import { answerCommand } from '../commands/answer.ts';
import { coach } from '../commands/coach.ts';
import { deal } from '../commands/deal.ts';
import { log } from '../commands/log.ts';
import type { Pending } from '../pending.ts';
import { CHOICE } from '../views/which-deal.ts';
import { askOf, pressed } from './pressed.ts';

/** The question "which deal?" was answered: the command runs as it was said, on the deal that was meant. */
export const chooseDealAction = (deps: Deps, pending: Pending) =>
  pressed(deps, pending, async (press) => {
    const choice = CHOICE.parse(JSON.parse(press.value));
    const command = [deal, log, coach].find(({ name }) => name === choice.command);
    if (!command) throw new Error('a choice for a command that is not there');
    const saidAt = Temporal.Instant.from(choice.saidAt);
    const asked = askOf(deps, press, { text: choice.text, chosen: choice.deal, saidAt });
    const message = await answerCommand(command, asked, { ...press, log: deps.log });
    return message ? { replace: message } : undefined;
  });
