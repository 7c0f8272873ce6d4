import { afterEach, describe, expect, it } from 'vitest';
import { CHANNELS } from './contract/channels.ts';
import { MESSAGES } from './contract/messages.ts';
import { PEOPLE } from './contract/people.ts';
import { VIEWS } from './contract/views.ts';
import { emulate, ours, type Place } from './places.ts';

const EXPECTATIONS = [...PEOPLE, ...CHANNELS, ...MESSAGES, ...VIEWS];

let place: Place | undefined;
afterEach(async () => {
  await place?.close();
  place = undefined;
});

describe.each([
  { name: 'our local Slack', open: ours, expectations: EXPECTATIONS },
  { name: 'emulate', open: emulate, expectations: EXPECTATIONS.filter(({ lacking }) => lacking === undefined) },
])('$name', ({ open, expectations }) => {
  it.each(expectations)('$does', async ({ check }) => {
    place = await open();
    await check(place);
  });
});

describe('what the table says emulate lacks', () => {
  it.each(EXPECTATIONS.filter(({ lacking }) => lacking !== undefined))('it $lacking: $does', async ({ check }) => {
    place = await emulate();
    await expect(check(place)).rejects.toThrow();
  });
});
