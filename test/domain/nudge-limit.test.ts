import { expect, it } from 'vitest';
import { USUAL_COACHING } from '../../src/domain/coach-settings.ts';
import { mayNudge, nudgesToday } from '../../src/domain/nudge-limit.ts';
import { aSnapshot, at, NOW, wasTold } from './builders.ts';

const lead = (clock: string, dealId = 1) =>
  wasTold({ rule: 'lead-response', reason: 'untouched', job: 'lead-response', dealId, at: at(clock) });
const check = wasTold({ rule: 'no-prospecting', dealId: null, job: 'prospecting-check', at: at('2026-03-11T09:30') });

it.each([
  { is: 'nothing', told: [], nudges: 0, may: true },
  { is: 'the digest', told: [wasTold({ at: at('2026-03-11T08:30') })], nudges: 0, may: true },
  { is: 'the channel', told: [wasTold({ job: 'channel-nudges', at: at('2026-03-11T08:30') })], nudges: 0, may: true },
  { is: 'an answer', told: [wasTold({ job: 'reply', at: at('2026-03-11T08:30') })], nudges: 0, may: true },
  { is: 'a lead yesterday', told: [lead('2026-03-10T23:59')], nudges: 0, may: true },
  { is: 'a lead today', told: [lead('2026-03-11T00:00')], nudges: 1, may: true },
  { is: 'three leads in one message', told: [1, 2, 3].map((id) => lead('2026-03-11T09:00', id)), nudges: 1, may: true },
  { is: 'a lead and a check', told: [lead('2026-03-11T09:00'), check], nudges: 2, may: false },
])('told $is: $nudges today, one more: $may', ({ told, nudges, may }) => {
  expect(nudgesToday(aSnapshot({ told }), NOW)).toBe(nudges);
  expect(mayNudge(aSnapshot({ told }), NOW)).toBe(may);
});

it('is as many a day as the workspace says', () => {
  const settings = { ...USUAL_COACHING, nudgesADay: 0 };
  expect(mayNudge(aSnapshot({ settings }), NOW)).toBe(false);
  expect(mayNudge(aSnapshot({ settings: { ...settings, nudgesADay: 3 }, told: [check] }), NOW)).toBe(true);
});
