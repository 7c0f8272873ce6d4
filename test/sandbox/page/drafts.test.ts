import { expect, it } from 'vitest';
import { draftKey, keptDrafts } from '../../../src/sandbox/page/talk/drafts.ts';

function noStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, text: string) => void items.set(name, text),
  };
}

it('keeps drafts over a reload, by person, place and thread, until they are sent', () => {
  const storage = noStorage();
  const drafts = keptDrafts(storage);
  drafts.put(draftKey('UBEA', 'DBEA'), 'half a thought');
  drafts.put(draftKey('UBEA', 'CTEAM', '1.000000'), 'a reply');
  drafts.put(draftKey('UTOM', 'DTOM'), 'sent');
  drafts.put(draftKey('UTOM', 'DTOM'), '');
  const again = keptDrafts(storage);
  expect(again.of(draftKey('UBEA', 'DBEA'))).toBe('half a thought');
  expect(again.of(draftKey('UBEA', 'CTEAM', '1.000000'))).toBe('a reply');
  expect(again.of(draftKey('UBEA', 'CTEAM'))).toBe('');
  expect(again.of(draftKey('UTOM', 'DTOM'))).toBe('');
});

it('forgets the oldest where there are too many, or they are too long', () => {
  const drafts = keptDrafts(noStorage());
  for (let at = 0; at < 41; at += 1) drafts.put(`key ${at}`, 'x');
  expect([drafts.of('key 0'), drafts.of('key 1')]).toEqual(['', 'x']);
  drafts.put('long', 'x'.repeat(600_000));
  expect([drafts.of('key 40'), drafts.of('long').length]).toEqual(['', 600_000]);
});

it.each(['{', '{}', '[1]', '[["a"]]'])('begins without drafts where %s is kept', (kept) => {
  expect(keptDrafts({ getItem: () => kept, setItem: () => undefined }).of('a')).toBe('');
});

it('goes on without a storage that takes nothing', () => {
  const full = () => {
    throw new Error('QuotaExceededError');
  };
  const drafts = keptDrafts({ getItem: full, setItem: full });
  drafts.put('a', 'kept here');
  expect(drafts.of('a')).toBe('kept here');
});
