import type { Update } from '../../../reading.ts';
import type { Unit } from '../units.ts';
import { type Check, type Look, type Objection, placesOf, type Scene } from './scene.ts';

/** Money that is spoken of beside a deal without being its worth. */
const ELSE =
  /\b(?:told|said|says|budget|budgets|budgeted|spend|spends|spent|spending|revenue|turnover|fine|penalty|savings?|saves?|saved|costs?|costing|owes?|owed|debt|fees?|deposit|funding|funded|raised|round|salary|commission|bonus|quota|target|goal|pipeline|forecast|invoice|invoiced|paid|pays|pay|paying|refund|credit|rebate|discount|discounted|monthly|competitor|rival|incumbent|cheaper|profit|margin|loss|shortfall|gap|difference|short|apart|asked|ask|asking|wants?|wanted|offered|offers?|countered|counter|bid|bids|estimate|estimated|hoping|anchor|anchored|floor|ceiling|cap|capped|limit|max|min|phase|pilot|option|upsell|expansion|share|half|third|quarter|portion|part|commit|committed|cash|loan|lease|grant)\b/;

const PAID = /\b(?:paid|pays|invoiced?|deposit|budget|fees?|costs?|spent|owes?|refund|discount|saved|savings)\b/;

/** Verbs that change a sum by another, without "to" before it. */
const CHANGED =
  /(?:^| )(?:dropped|drop|drops|cut|cuts|reduced|lowered|shrank|shrunk|shaved|slashed|trimmed|lost|grew|grown|increased|raised|upped|bumped|expanded|added|doubled|tripled|halved|gained|jumped|rose|fell|off|plus|minus|less|extra|another|by|saved)(?: (?:DEAL|it|them|us))? AMOUNT/;

/** Every amount of the message must be in one update, and be the deal's. */
export const amounts: Check = (scene) =>
  scene.looks.flatMap((look) =>
    look.unsaid.flatMap((unit, at) => (unit.is === 'amount' ? ofAmount(scene, look, unit, at) : [])),
  );

function ofAmount(scene: Scene, look: Look, unit: Unit & { is: 'amount' }, at: number): Objection[] {
  const { value, role } = unit.span;
  const places = placesOf(scene, look);
  if (value === null || role !== 'total') return [];
  const holds = ({ parts, doubts }: Update) =>
    (parts.amount?.amount === value.amount && parts.amount.currency === value.currency) ||
    doubts.some(({ part }) => part === 'amount');
  const holders = scene.updates.flatMap((update, place) => (holds(update) ? [place] : []));
  if (holders.length === 0) return isText(look) ? [] : [{ part: 'rest', shown: unit.shown, places }];
  // "down to 41k after the discount" says the whole.
  if (/\bto\b/i.test(unit.shown)) return [];
  const around = look.unsaid
    .slice(Math.max(0, at - 6), at + 5)
    .map(({ word }) => word)
    .join(' ');
  // "invoice paid, 14k"
  const alone = look.unsaid.length === 1 && look.before ? look.before.clause.line.split(' ').slice(-3).join(' ') : '';
  if (ELSE.test(around) || PAID.test(alone) || CHANGED.test(look.line))
    return [{ part: 'amount', shown: unit.shown, places: holders }];
  return [];
}

function isText({ read }: Look): boolean {
  return read.facts.some(({ is }) => is === 'name');
}
