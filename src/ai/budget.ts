import { noAnswer } from './answered.ts';
import type { Model } from './model.ts';
import { mostTokensOf } from './question.ts';

/** Tokens that may be used up. `take` holds so many, or says that they are not there; `settle` adds the difference to what was used. */
export type Budget = { take: (tokens: number) => Promise<boolean>; settle: (difference: number) => Promise<void> };

/** The model, asked only while the budget lasts. What a question may cost is held first: two at once cannot overspend it. */
export function withinBudget(model: Model, budget: Budget): Model {
  return {
    async ask(question) {
      const held = mostTokensOf(question);
      if (!(await budget.take(held))) return { ...noAnswer('spent'), tokens: 0 };
      const reply = await model.ask(question);
      if (reply.tokens !== null) await budget.settle(reply.tokens - held);
      return reply;
    },
  };
}
