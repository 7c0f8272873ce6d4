import type { Update } from '../../reading.ts';
import type { Heard } from './heard.ts';
import type { Unit } from './units.ts';

/** The deals that these units name or may name, each once. */
export function dealsAmong(units: readonly Unit[]): number[] {
  const named = units.flatMap((unit) => (unit.is === 'deal' ? [unit.span.value, ...unit.span.among] : []));
  return [...new Set(named)].filter((id) => id !== null);
}

/** The one deal that a message names and that may be changed; null where there is none, or several. */
export function aboutOf(units: readonly Unit[], { deals }: Heard): number | null {
  const [only, ...others] = dealsAmong(units);
  const status = deals.find(({ id }) => id === only)?.status;
  return only !== undefined && others.length === 0 && (status === 'open' || status === 'parked') ? only : null;
}

/** An update of no deal that is named, which may be of one that was only asked about: "globex won? no way, still negotiating". */
export function mayBeOf(update: Update, named: readonly number[]): Update {
  const [only, ...others] = named;
  const isOpen = update.deal === null && update.doubts.some(isUnknown);
  if (only === undefined || !isOpen) return update;
  const among = named.map((deal) => ({ deal }));
  const doubts = update.doubts.map((doubt) => (isUnknown(doubt) ? { ...doubt, among } : doubt));
  return { ...update, deal: others.length === 0 ? only : null, doubts };
}

function isUnknown({ part, among }: Update['doubts'][number]): boolean {
  return part === 'deal' && among.length === 0;
}
