import { expect, test } from 'vitest';
import { formLines } from '../../src/sandbox/form.ts';
import { initialValues } from '../../src/sandbox/slack/elements.ts';
import type { Json, View } from '../../src/sandbox/slack/state.ts';
import { settingsModal } from '../../src/slack/modals/settings.ts';
import { aMember } from '../domain/builders.ts';

function opened(changes: Parameters<typeof aMember>[0] = {}): View {
  const modal = settingsModal(aMember(changes));
  // Slack keeps a view as the JSON it was sent.
  const json: Json = JSON.parse(JSON.stringify(modal));
  return { ...json, state: { values: initialValues(json.blocks as Json[]) } } as View;
}

test('the form for settings prints what stands: hour, days and intensity', () => {
  const lines = formLines(opened());
  expect(lines[0]).toMatch(/^digestAt +Digest at +08:30$/);
  expect(lines[1]).toMatch(/^workDays +Working days +Monday, Tuesday, Wednesday, Thursday, Friday$/);
  expect(lines[2]).toMatch(/^intensity +Intensity +normal$/);
  expect(lines[3]).toMatch(/^quietFrom +Quiet from +– \(09:15\)$/);
  expect(lines.at(-1)).toBe('(Save) (Cancel)');
});

test('quiet hours too', () => {
  const time = Temporal.PlainTime.from;
  const lines = formLines(opened({ quietFrom: time('18:00'), quietUntil: time('08:00') }));
  expect(lines[3]).toMatch(/Quiet from +18:00$/);
  expect(lines[4]).toMatch(/Quiet until +08:00$/);
});
