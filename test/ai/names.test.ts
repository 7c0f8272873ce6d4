import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesFor } from '../../src/ai/names.ts';

const ACME = { id: 7, name: 'Acme Corp', account: null };
const GLOBEX = { id: 9, name: 'Globex – EMEA renewal', account: 'Globex GmbH' };
const KNOWN = {
  deals: [
    ACME,
    GLOBEX,
    { id: 11, name: 'Price Brothers', account: null },
    { id: 12, name: 'Acme pilot', account: null },
  ],
  people: [
    { userId: 'UMAX1', name: 'Max Boyd' },
    { userId: 'UWILL', name: 'Will' },
  ],
};

describe('names on their way to a model', () => {
  const names = namesFor(KNOWN, false);

  it.each([
    ['Acme Corp went quiet', 'D1 went quiet'],
    ['ACME CORP’s lawyer', 'D1’s lawyer'],
    ['acme wants a discount', 'D1 or D4 wants a discount'],
    ['the acme pilot is over', 'the D4 is over'],
    ['what of Glóbex?', 'what of D2?'],
    ['Globex GmbH, EMEA', 'D2, D2'],
    ['the renewal is late', 'the renewal is late'],
    ['the price is too high for Price', 'the price is too high for D3'],
    ['Max says <@UMAX1> will call', 'P1 says P1 will call'],
    ['Will will call Boyd', 'P2 will call P1'],
    ['ask <@U0THER> in <#C123|east>', 'ask [mention] in [mention]'],
    ['write to jo@initech.example or call +1 (555) 010-9999', 'write to [contact] or call [contact]'],
    ['see https://initech.example/x?a=1', 'see [link]'],
    ['12 calls, 40,000 by 2026-03-11', '12 calls, 40,000 by 2026-03-11'],
  ])('%j is sent as %j', (text, sent) => {
    expect(names.hide(text)).toBe(sent);
  });

  it('come back as they are', () => {
    expect(names.show('Call D1, then tell P1.', '"D1" "P1"')).toBe('Call Acme Corp, then tell Max Boyd.');
  });

  it.each([
    ['a deal that there is not', 'Call D7 first.', '"D1"'],
    ['a deal that was not sent', 'Call D2 first.', '"D1"'],
    ['a person that there is not', 'Ask P9.', '"P1"'],
  ])('are refused for %s', (_, text, given) => {
    expect(names.show(text, given)).toBeNull();
  });

  it('are sent as they are where the workspace allows it, with what the codes stand for', () => {
    const clear = namesFor(KNOWN, true);
    expect(clear.hide('Acme Corp went quiet')).toBe('Acme Corp went quiet');
    expect(clear.legend('{"deal":"D1"}')).toEqual({ D1: 'Acme Corp' });
    expect(names.legend('{"deal":"D1"}')).toBeNull();
  });

  it('give no deal a code that is part of a name', () => {
    const clear = namesFor({ deals: [{ id: 1, name: 'D1 Analytics', account: null }], people: [] }, true);
    expect(clear.codeOf(1)).toBe('D2');
    expect(clear.show('Call D2.', '"D2"')).toBe('Call D1 Analytics.');
    expect(clear.show('Call D1 Analytics.', '"D2"')).toBeNull();
  });

  it('leave no whole name in any sentence, whatever it is written in', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{3,8}$/);
    const name = fc.oneof(
      fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
      fc.constantFrom('東京商事', '🚀🚀', 'Müller & Söhne', 'R&D <!channel> *bold*', 'שלום בע"מ'),
    );
    fc.assert(
      fc.property(name, fc.string(), fc.string(), (called, before, after) => {
        const hidden = namesFor({ deals: [{ id: 1, name: called, account: null }], people: [] }, false);
        expect(hidden.hide(`${before} ${called} ${after}`)).not.toContain(called);
      }),
    );
  });
});
