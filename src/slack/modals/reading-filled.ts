import type { DealUpdate } from '../../domain/deal.ts';
import { UserError } from '../../domain/errors.ts';
import type { Parts, Touched, UpdateKind } from '../../domain/reading.ts';
import { requireUpcoming } from '../../domain/text/date.ts';
import { readLog } from '../../domain/text/log-command.ts';
import type { Said } from '../../domain/text/said.ts';
import { type Filled, readForm, requireUpcomingDates, typed } from './filled.ts';

/** What a form for an update says: the deal and the parts, or what is wrong beside which field. `before` is the deal as it stands. */
export function readUpdateForm(
  filled: Filled,
  { is, said, before }: { is: UpdateKind; said: Said; before: DealUpdate },
): { deal: number | null; parts: Parts } | { errors: Record<string, string> } {
  const { update, errors } = readForm(filled, said, null);
  const { amount, currency, stage, nextStep, nextStepOn, buyerPromise, buyerPromiseOn, closeOn, source } = update;
  const { wants, decides, buys, offer } = update;
  const own = readOwn(filled, is, said);
  const parts: Parts = present({
    stage,
    amount: amount != null && currency ? { amount, currency } : undefined,
    nextStep,
    nextStepOn,
    buyerPromise,
    buyerPromiseOn,
    closeOn,
    source,
    ...{ wants, decides, buys, offer },
    ...own.parts,
  });
  const wrong = { ...errors, ...requireUpcomingDates(update, before, said), ...own.errors };
  const deal = filled.deal ? Number(filled.deal) : null;
  if (is === 'deal-update' && deal === null) wrong.deal = 'Pick a deal.';
  const [first] = Object.keys(filled).filter((field) => field !== 'deal');
  if (first && Object.keys({ ...parts, ...wrong }).length === 0) wrong[first] = 'Nothing is filled in. What happened?';
  return Object.keys(wrong).length > 0 ? { errors: wrong } : { deal, parts };
}

type Own = { parts: { [Part in keyof Parts]?: Parts[Part] | null }; errors: Record<string, string> };

/** What no other form about a deal has. */
function readOwn(filled: Filled, is: UpdateKind, said: Said): Own {
  const errors: Record<string, string> = {};
  const read = <Value>(field: string, reader: (text: string) => Value): Value | null => {
    try {
      return filled[field] ? reader(filled[field]) : null;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors[field] = error.message;
      return null;
    }
  };
  const outcome = OUTCOMES.find((one) => one === filled.outcome);
  const upcoming = (what: string) => (iso: string) => requireUpcoming(Temporal.PlainDate.from(iso), said, what);
  const parts = {
    outcome,
    reason: read('reason', typed) || null,
    parkedUntil: read('parkedUntil', upcoming('the end of the pause')),
    touches: read('touches', (text) => touchesIn(typed(text), said)),
    text: read('text', typed) || null,
    dueOn: read('dueOn', upcoming('the commitment')),
    name: read('name', typed) || null,
    note: read('note', typed) || null,
  };
  const isBlank = (field: keyof typeof parts) => parts[field] === null && !errors[field];
  if (outcome === 'parked' && isBlank('parkedUntil')) errors.parkedUntil = 'Until when?';
  if (outcome !== 'parked' && parts.parkedUntil)
    errors.parkedUntil = 'Only a parked deal has this day. Choose Parked, or clear it.';
  if (outcome === 'parked' && parts.parkedUntil?.equals(said.at.toPlainDate()))
    errors.parkedUntil = 'That is today. Pick a later day.';
  if (is === 'activity' && isBlank('touches')) errors.touches = 'What did you do? Write it like 2 calls, 1 email.';
  if (is === 'commitment' && isBlank('text')) errors.text = 'What will you do?';
  if (is === 'commitment' && isBlank('dueOn')) errors.dueOn = 'By when?';
  if (is === 'new-deal' && isBlank('name')) errors.name = 'A deal needs a name.';
  return { parts, errors };
}

const OUTCOMES = ['won', 'lost', 'parked'] as const;

/** "2 calls, 1 email": kinds and their counts, of today, and nothing besides. */
function touchesIn(text: string, said: Said): Touched[] {
  const { entries, name, note, on } = readLog(text, said);
  if (name.words !== '' || note !== null) throw new UserError('Only what you did, and how often: 2 calls, 1 email.');
  if (!on.equals(said.at.toPlainDate())) throw new UserError('For another day, use /log: 2 calls yesterday.');
  return entries.map(({ kind, count }) => ({ kind, count }));
}

function present(parts: Own['parts']): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null && value !== undefined));
}
