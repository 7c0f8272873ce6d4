/** People whose answers to "did you do it?" a manager may see as one number: among fewer, each could be told. A convention of ours. */
export const TOLD_FROM = 3;

/** An answer of somebody's about a play; `isPersonal` where the play is one person's own, who shares it or not. */
export type AnswerGiven = { userId: string; scenario: string; playId: number | null; isPersonal: boolean };

/**
 * The answers that may count in what a person who manages others sees: their own, those about a play whose owner shows it, and
 * those about a play that enough people answered for.
 */
export function toldToManager<Given extends AnswerGiven>(answers: readonly Given[], manager: string): Given[] {
  const keyOf = ({ scenario, playId }: Given) => `${scenario} ${playId}`;
  const people = new Map(
    [...Map.groupBy(answers, keyOf)].map(([key, its]) => [key, new Set(its.map(({ userId }) => userId)).size]),
  );
  return answers.filter(
    (answer) => answer.userId === manager || answer.isPersonal || (people.get(keyOf(answer)) ?? 0) >= TOLD_FROM,
  );
}
