import { expect, it } from 'vitest';
import { USUAL_COACHING } from '../../src/domain/coach-settings.ts';
import { isInbound } from '../../src/domain/inbound.ts';

it.each([
  { source: 'webform', inbound: true },
  { source: ' Web  Form ', inbound: true },
  { source: 'web-form', inbound: true },
  { source: 'from webform', inbound: true },
  { source: 'From the webform', inbound: false },
  { source: 'Inbound lead', inbound: true },
  { source: 'demo request', inbound: true },
  { source: 'referral', inbound: false },
  { source: 'webformers', inbound: false },
  { source: 'from', inbound: false },
  { source: '', inbound: false },
  { source: null, inbound: false },
])('a deal from "$source" came by itself: $inbound', ({ source, inbound }) => {
  expect(isInbound(source, USUAL_COACHING)).toBe(inbound);
});

it('goes by the list of the workspace', () => {
  const settings = { ...USUAL_COACHING, inboundSources: ['Trade show', 'leads'] };
  expect(['trade-show', 'Leads', 'webform'].map((source) => isInbound(source, settings))).toEqual([true, true, false]);
});
