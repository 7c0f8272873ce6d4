import { expect, it } from 'vitest';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { noteOffer } from '../../../src/slack/views/note-offer.ts';
import { pressThere, sendIt, timeOffMeant } from '../../../src/slack/views/spoken.ts';
import { nothingOfItToUndo, wasItWrong } from '../../../src/slack/views/taken-back.ts';
import { date } from '../../domain/builders.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const TODAY = date('2026-03-10');

it.each(HOSTILE)('whatever people write, it pings nobody and fits: $is', ({ name: hostile }) => {
  const deal = { id: 7, name: hostile, status: 'lost' as const, endedOn: TODAY };
  const long = `${hostile} "\\\n${hostile}"`.repeat(40);
  const messages = [
    noteOffer(deal, { text: long, of: 'D1:1.1' }, TODAY),
    noteOffer({ ...deal, status: 'open' }, { text: hostile, of: 'D1:1.1' }, TODAY),
    sendIt({ command: 'deal', text: `give ${hostile} @tom` }),
    wasItWrong([hostile, hostile, hostile, hostile], 3),
    nothingOfItToUndo(hostile, { names: [hostile], act: 3 }),
    nothingOfItToUndo(hostile, null),
    pressThere({ line: 2, of: 3, name: hostile }),
    timeOffMeant({ from: TODAY, until: null }, TODAY),
  ];
  for (const message of messages) {
    requireWithinLimits('message', message);
    expect(message.text).not.toMatch(HARMFUL);
  }
});
