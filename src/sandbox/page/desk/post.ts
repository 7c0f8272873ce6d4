import type { Asking, Doing, Done, Guide, GuideDoing, Move, Offered, WeekDoing } from '../../web/wire.ts';

const LOST = 'The sandbox does not answer. Is it still running?';

type Paths = {
  do: [Doing, Done];
  suggest: [Asking, Offered];
  clock: [Move, Done];
  week: [WeekDoing, Done];
  guide: [GuideDoing, Guide];
};

/** Sends `body` and hands back the answer; what went wrong is a `problem`. Never rejects. */
export async function post<Path extends keyof Paths>(
  path: Path,
  body: Paths[Path][0],
): Promise<Partial<Paths[Path][1]> & { problem?: string }> {
  try {
    const response = await fetch(`/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = await response.json().catch(() => ({}));
    return response.ok || answer.problem ? answer : { problem: `The sandbox refused that (${response.status}).` };
  } catch {
    return { problem: LOST } as Partial<Paths[Path][1]> & { problem: string };
  }
}
