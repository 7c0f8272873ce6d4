import { describe, expect, it, test } from 'vitest';
import type { LeadResponse } from '../../../src/domain/finding.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { leadResponseMessage } from '../../../src/slack/views/lead-response.ts';
import { aDeal, at } from '../../domain/builders.ts';
import { DAYS } from './days.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const aLead = (over: Parameters<typeof aDeal>[0] = {}): LeadResponse => {
  const deal = aDeal({
    stage: 'lead',
    source: 'webform',
    createdAt: at('2026-03-11T09:00'),
    lastTouchAt: null,
    ...over,
  });
  return { rule: 'lead-response', reason: 'untouched', deal, since: deal.createdAt, minutes: 75, limit: 60 };
};

const message = (leads: LeadResponse[], more = 0) =>
  requireWithinLimits('message', leadResponseMessage(leads, more, DAYS));

describe('leads that wait', () => {
  it.each([
    {
      is: 'one',
      leads: [aLead({ name: 'Globex' })],
      more: 0,
      text: '1 new lead waits for its first touch: Globex. How will you reach them, and when?',
    },
    {
      is: 'three',
      leads: ['Globex', 'Initech', 'Hooli'].map((name, id) => aLead({ id: id + 1, name })),
      more: 0,
      text: '3 new leads wait for their first touch: Globex, Initech and Hooli. Which one will you reach first?',
    },
    {
      is: 'seven',
      leads: ['A', 'B', 'C', 'D', 'E'].map((name, id) => aLead({ id: id + 1, name })),
      more: 2,
      text: '7 new leads wait for their first touch: A, B, C, D, E and 2 more. Which one will you reach first?',
    },
  ])('are one message with one ask: $is', ({ leads, more, text }) => {
    expect(message(leads, more).text).toBe(text);
    expect(text.match(/\?/g)).toHaveLength(1);
  });

  it('each have a line with the source and the wait, and what can be done', () => {
    const { blocks = [] } = message([aLead({ name: 'Globex' })]);
    expect(JSON.stringify(blocks[1])).toContain(
      '*Globex* · a new lead from webform, untouched for 1 working hour 15 minutes',
    );
    expect(JSON.stringify(blocks[2])).toContain('Logged it');
  });

  it('end with how many more there are', () => {
    const { blocks = [] } = message([aLead()], 2);
    expect(JSON.stringify(blocks.at(-1))).toContain('…and 2 more. `/deal` shows them all.');
  });
});

test.for(HOSTILE)('a hostile name and source do no harm: $is', ({ name }) => {
  const leads = Array.from({ length: 5 }, (_, id) => aLead({ id: id + 1, name, source: name }));
  expect(JSON.stringify(message(leads, 120))).not.toMatch(HARMFUL);
});
