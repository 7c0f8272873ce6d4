import { expect, it } from 'vitest';
import { TALK } from '../../../src/domain/reading.ts';
import { visible } from '../../../src/domain/text/clean.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import { isTheirs, noAnswer, notAnUpdate, nothingToLog, savedBefore } from '../../../src/slack/views/not-an-update.ts';
import { readsSaid } from '../../../src/slack/views/team-reads.ts';
import { welcome } from '../../../src/slack/views/welcome.ts';
import { aTeam } from '../../domain/builders.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

it.each(TALK)('to %s something short is said, that blames nobody', (talk) => {
  const { text } = requireWithinLimits('message', notAnUpdate(talk));
  expect(text.length).toBeGreaterThan(0);
  expect(text.length).toBeLessThan(320);
  expect(text).not.toMatch(/\b(?:wrong|failed|invalid|error)\b/i);
});

it.each(HOSTILE)('is harmless and within limits with $is', ({ name }) => {
  const team = aTeam({ name: name.slice(0, 80) });
  const messages = [
    noAnswer(name),
    isTheirs(`${visible(name)} belongs to <@UANN>.`),
    nothingToLog(),
    savedBefore({ updates: [{ act: null }, { act: 7 }] }),
    welcome(name),
    readsSaid(team, { ...team, readsUpdates: true }),
    readsSaid({ ...team, readsUpdates: true }, team, 'Undone'),
  ].map((message) => requireWithinLimits('message', message));
  expect(JSON.stringify(messages).replaceAll('<@UANN>', '')).not.toMatch(HARMFUL);
});
