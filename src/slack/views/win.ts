import type { Deal } from '../../domain/deal.ts';
import { formatMoney, moneyOf } from '../../domain/money.ts';
import type { Win } from '../../domain/win.ts';
import { section } from '../blocks.ts';
import type { Message } from '../message.ts';
import { count, excerpt, listed } from '../wording.ts';
import { bold } from './saved.ts';

/** A win in the team's channel, with the behaviour behind it; what nobody logged is left out. */
export function winMessage(win: Win): Message {
  const { deal } = win;
  const money = moneyOf(deal);
  const amount = money ? `, ${formatMoney(money)}` : '';
  const lines = [
    `*Won:* ${bold(deal.name)}${amount}. Well done, <@${deal.ownerId}>!`,
    ...behind(win),
    'What would you do again?',
  ];
  return { text: `Won: ${excerpt(deal.name, 80)}${amount}.`, blocks: [section(lines.join('\n'))] };
}

/** The same message once the win was taken back, or the deal opened again. */
export function winTakenBack(deal: Deal | undefined): Message {
  const text = takenBack(deal);
  return { text, blocks: [section(text)] };
}

function takenBack(deal: Deal | undefined): string {
  if (!deal || deal.status === 'undone') return 'That deal is no longer here.';
  const name = bold(deal.name);
  switch (deal.status) {
    case 'won':
      return `${name} was open again for a while; it is won now.`;
    case 'lost':
      return `${name} was not won in the end. Thank you for seeing it through, <@${deal.ownerId}>.`;
    default:
      return `Not won yet: ${name} is open again, and <@${deal.ownerId}> is on it.`;
  }
}

/** "Behind it: 12 touches by call and email, in 34 working days." */
function behind({ touches, channels, days }: Win): string[] {
  const by = channels.length > 0 ? ` by ${listed(channels)}` : '';
  const done = touches > 0 ? [`${count(touches, 'touch', 'touches')}${by}`] : [];
  const took = days === null ? [] : [days === 0 ? 'within a day' : `in ${count(days, 'working day')}`];
  return done.length + took.length > 0 ? [`Behind it: ${[...done, ...took].join(', ')}.`] : [];
}
