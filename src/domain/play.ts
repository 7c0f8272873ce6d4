import { type Proof, proofOf, type Run, timesMet } from './run.ts';
import type { Scenario } from './scenario.ts';

/**
 * What was decided on for a scenario. `ownerId` is null for the team's. `shared`: its owner lets colleagues see it.
 * A changed text is a new play with an `id` of its own, because proof is of the words that were used.
 */
export type Play = { id: number; scenario: string; ownerId: string | null; text: string; shared: boolean };

export const PLAY_SOURCES = ['mine', 'colleague', 'team', 'standard'] as const;
export type PlaySource = (typeof PLAY_SOURCES)[number];

/** A play to answer with. `play` is null for the standard one; `ownerId` is the colleague's. */
export type Answer = { from: PlaySource; text: string; play: Play | null; proof: Proof };

/** Times a colleague's play was met and answered for before it may be shown as proven. */
export const PROVEN_FROM = 10;

/** For a 95% interval. */
const Z = 1.96;

/**
 * The plays for a scenario in the order in which they are said: mine, the best-proven colleague's, the team's, the standard
 * one. `plays` are those in force of the workspace, `runs` everybody's of them.
 */
export function answersFor(
  scenario: Pick<Scenario, 'key' | 'play'>,
  me: string,
  plays: readonly Play[],
  runs: readonly Run[],
): Answer[] {
  const here = plays.filter((play) => play.scenario === scenario.key).toSorted((a, b) => b.id - a.id);
  const answer = (from: PlaySource, play: Play | undefined): Answer[] =>
    play ? [{ from, text: play.text, play, proof: proofOf(runs.filter((run) => run.playId === play.id)) }] : [];
  const standard = runs.filter((run) => run.scenario === scenario.key && run.playId === null);
  return [
    ...answer(
      'mine',
      here.find((play) => play.ownerId === me),
    ),
    ...answer(
      'colleague',
      bestProven(
        here.filter((play) => play.ownerId !== null && play.ownerId !== me),
        runs,
      ),
    ),
    ...answer(
      'team',
      here.find((play) => play.ownerId === null),
    ),
    ...(scenario.play === null
      ? []
      : [{ from: 'standard' as const, text: scenario.play, play: null, proof: proofOf(standard) }]),
  ];
}

/** The play a rep goes by: their own, else the team's, else the standard one; undefined where there is none of them. */
export function playInUse(answers: readonly Answer[]): Answer | undefined {
  return answers.find(({ from }) => from !== 'colleague');
}

/** Of the shared plays that were met often enough and worked when done, the one that surely works most often; the older of two. */
export function bestProven(plays: readonly Play[], runs: readonly Run[]): Play | undefined {
  const byPlay = Map.groupBy(runs, (run) => run.playId);
  return plays
    .filter((play) => play.shared)
    .map((play) => ({ play, proof: proofOf(byPlay.get(play.id) ?? []) }))
    .filter(({ proof }) => timesMet(proof) >= PROVEN_FROM && proof.done.worked > 0)
    .sort((a, b) => surely(b.proof) - surely(a.proof) || a.play.id - b.play.id)[0]?.play;
}

/** The least share that works when done, with 95% certainty (Wilson's lower bound): 1 of 1 proves less than 9 of 12. */
function surely({ done: { count, worked } }: Proof): number {
  const share = worked / count;
  const spread = Z * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2));
  return (share + Z ** 2 / (2 * count) - spread) / (1 + Z ** 2 / count);
}

/** For how many of these scenarios this person has decided on a play of their own: "7 of 13". */
export function clarityOf(
  scenarios: readonly Pick<Scenario, 'key'>[],
  me: string,
  plays: readonly Play[],
): { decided: number; of: number } {
  const own = new Set(plays.filter((play) => play.ownerId === me).map((play) => play.scenario));
  return { decided: scenarios.filter(({ key }) => own.has(key)).length, of: scenarios.length };
}
