import type { Deal } from '../../domain/deal.ts';
import type { Touched } from '../../domain/reading.ts';
import type { Said } from '../../domain/text/said.ts';
import type { Done } from '../reading/applied.ts';
import { listed } from '../wording.ts';
import { commitmentsMade } from './commitments.ts';
import { countOf, logged } from './logged.ts';
import { openedDeal, saved } from './saved.ts';
import { wonSaid } from './won.ts';

/** What was written of one update, as its command says it; `deals` are those that commitments are for. */
export function doneLine(done: Done, { said, deals }: { said: Said; deals: ReadonlyMap<number, Deal> }): string {
  const today = said.at.toPlainDate();
  const on = { act: 0, note: null, on: today, today };
  switch (done.is) {
    case 'changed': {
      const { changed, touches } = done;
      if (changed.changes.length === 0 && touches.length > 0)
        return logged(touches, changed.deal, { ...on, note: changed.note ?? null }).text;
      const says = changed.deal.status === 'won' ? wonSaid(changed, said) : saved(changed, said, leadOf(done));
      return touches.length > 0 ? withTouches(says.text, touches) : says.text;
    }
    case 'logged':
      return logged(done.touches, done.deal, { ...on, note: done.update.parts.note ?? null }).text;
    case 'committed': {
      const names = new Map([...deals].map(([id, { name }]) => [id, name]));
      return commitmentsMade(done.result, { deals: names, isAssumed: false }, today).text;
    }
    case 'opened': {
      const { text } = openedDeal(done.opened, said, done.isSecond);
      return done.touches.length > 0 ? withTouches(text, done.touches) : text;
    }
  }
}

/** "Saved: *Acme Corp* · stage … · logged 2 calls": before the line that tells who hears of it. */
function withTouches(text: string, touches: readonly Touched[]): string {
  const [first = '', ...rest] = text.split('\n');
  const things = listed(touches.map(({ kind, count }) => countOf(kind, count)));
  return [`${first} · logged ${things}`, ...rest].join('\n');
}

function leadOf({ update, changed }: Extract<Done, { is: 'changed' }>): string {
  const ended = changed.changes.some(({ field }) => field === 'status');
  if (!ended && update.parts.outcome === undefined) return 'Saved';
  const { status } = changed.deal;
  return status === 'lost' ? 'Lost' : status === 'parked' ? 'Parked' : 'Saved';
}

/** The deal that an update was about, as it stands after it; null for none. */
export function dealDone(done: Done): Deal | null {
  if (done.is === 'changed') return done.changed.deal;
  if (done.is === 'opened') return done.opened.deal;
  return done.is === 'logged' ? done.deal : null;
}
