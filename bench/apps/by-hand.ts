import { connect } from '../../src/store/postgres.ts';
import { POOL } from '../workspace.ts';
import { bareApp } from './bare.ts';
import { callerOf, type Deal, dealAgain, dealsNamed, type Update, write } from './by-hand-sql.ts';
import { databaseUrl } from './serving.ts';

const COMMAND = /^update (\w+) (lead|contacted|qualified|proposal|negotiation) (\d+) next (.+) by fri$/;
const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
const sql = connect(databaseUrl(), POOL);

await bareApp(
  async ({ team_id, user_id, trigger_id, text }) => {
    const caller = await callerOf(sql, team_id, user_id);
    const [, words, stage, amount, nextStep] = COMMAND.exec(text) ?? [];
    if (!caller || !words || !stage || !nextStep)
      return say('Usage: /deal update acme proposal 40000 next send MSA by fri');
    const today = Temporal.Now.plainDateISO(caller.zone);
    const update = { stage, amount: Number(amount) * 100, nextStep, nextStepOn: fridayAfter(today).toString() };
    const [deal, ...others] = await dealsNamed(sql, caller, words);
    if (!deal || others.length > 0) return say('Which deal?');
    const before = await save(deal, update, user_id, `cmd:${trigger_id}`);
    return say(
      `Saved: *${deal.name}* · stage ${before.stage} → ${stage} · amount ${dollars.format(before.amount / 100)} → ` +
        `${dollars.format(update.amount / 100)} · next step: ${nextStep} by ${update.nextStepOn}`,
    );
  },
  () => sql.end({ timeout: 5 }),
);

/** Writes on what the deal then was, which comes back; read again as often as somebody was quicker. */
async function save(seen: Deal, update: Update, by: string, heard: string): Promise<Deal> {
  let deal = seen;
  while (!(await write(sql, deal, update, by, heard))) deal = await dealAgain(sql, deal);
  return deal;
}

function fridayAfter(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ days: (5 - today.dayOfWeek + 7) % 7 });
}

function say(text: string) {
  return { response_type: 'ephemeral' as const, text };
}
