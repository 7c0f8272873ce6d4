import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealsIn } from '../../../../src/domain/text/message/deals.ts';
import type { Heard, KnownDeal } from '../../../../src/domain/text/message/heard.ts';
import { tokensOf } from '../../../../src/domain/text/message/tokens.ts';
import { SAID } from '../said.ts';

function dealsNamed(names: readonly string[]): KnownDeal[] {
  return names.map((name, at) => ({ id: at + 1, name, account: null, currency: 'USD', stage: 'lead', status: 'open' }));
}

function heardWith(deals: readonly KnownDeal[]): Heard {
  return { said: SAID, deals, lastDeal: null };
}

/** What a message names, as it is written in the tables: `words → deal`, a deal to confirm with `?`, several with `|`. */
function named(text: string, deals: readonly KnownDeal[]): string {
  const nameOf = (id: number) => deals.find((deal) => deal.id === id)?.name;
  const tokens = tokensOf(text);
  return dealsIn(tokens, heardWith(deals))
    .map(({ from, to, value, among }) => {
      const shown = tokens
        .slice(from, to)
        .map((token) => token.text.replace(/[.,:]+$/, ''))
        .join(' ');
      const meant = among.length > 0 ? `${among.map(nameOf).join('|')}?` : value === null ? '?' : nameOf(value);
      return `${shown} → ${meant}`;
    })
    .join('; ');
}

const DEALS = dealsNamed([
  'Acme Corp',
  'Acme Labs',
  'Globex',
  'Initech',
  'Wayne Industries',
  'AT&T',
  'Café Lumière',
  "O'Neil Sports",
  'Blue River Foods',
  'Tri-County Water Authority',
  'Müller & Söhne',
  'Brightwater Logistics',
  'Brightwater Foods',
  'Hamburg Port Services',
  'Zephyr Airlines',
]);

describe('a deal is named', () => {
  it.each([
    ['globex moved to proposal', 'globex → Globex'],
    ['Acme Corp is at 40k', 'Acme Corp → Acme Corp'],
    ['GLOBEX SIGNED', 'GLOBEX → Globex'],
    ["globex's legal called", "globex's → Globex"],
    ['globexs legal called', 'globexs → Globex'],
    ['cafe lumiere 20k', 'cafe lumiere → Café Lumière'],
    ['lumière 20k', 'lumière → Café Lumière'],
    ['called at&t', 'at&t → AT&T'],
    ['called att', 'att → AT&T'],
    ['oneil is in', "oneil → O'Neil Sports"],
    ["o’neil's in", "o’neil's → O'Neil Sports"],
    ['blueriver 20k', 'blueriver → Blue River Foods'],
    ['blue-river 20k', 'blue-river → Blue River Foods'],
    ['tri county wants a pilot', 'tri county → Tri-County Water Authority'],
    ['TCWA review on thursday', 'TCWA → Tri-County Water Authority'],
    ['hps wants a quote', 'hps → Hamburg Port Services'],
    ['WI 40k', 'WI → Wayne Industries'],
    ['mueller 30k', 'mueller → Müller & Söhne'],
    ['Mueller und Soehne 30k', 'Mueller und Soehne → Müller & Söhne'],
    ['@globex 40k', '@globex → Globex'],
    ['#globex 40k', '#globex → Globex'],
    ['w/globex today', 'w/globex → Globex'],
    ['the globex guys want more', 'the globex guys → Globex'],
    ['moved the port services one to proposal', 'the port services one → Hamburg Port Services'],
    ['"Acme Labs" 40k', 'Acme Labs → Acme Labs'],
    ['emailed jane@globex.com', 'jane@globex.com → Globex'],
    ['globex 40k, initech 30k', 'globex → Globex; initech → Initech'],
  ])('%s: %s', (text, expected) => {
    expect(named(text, DEALS)).toBe(expected);
  });

  it('by its account, and by neither where two share it', () => {
    const [one, two] = dealsNamed(['Renewal 2027', 'New plant']).map((deal) => ({ ...deal, account: 'Stark Steel' }));
    expect(
      named(
        'stark 40k',
        [one].flatMap((deal) => deal ?? []),
      ),
    ).toBe('stark → Renewal 2027');
    expect(
      named(
        'stark 40k',
        [one, two].flatMap((deal) => deal ?? []),
      ),
    ).toBe('stark → Renewal 2027|New plant?');
  });

  it('in scripts without spaces, within other words', () => {
    expect(named('三井物産に電話', dealsNamed(['三井物産', '東芝']))).toBe('三井物産に電話 → 三井物産');
    expect(named('電話', dealsNamed(['三井物産', '東芝']))).toBe('');
  });
});

describe('what two deals share is asked', () => {
  it.each([
    ['acme to proposal', 'acme → Acme Corp|Acme Labs?'],
    ['acme labs to proposal', 'acme labs → Acme Labs'],
    ['met acme. acme labs wants a quote', 'acme → Acme Labs; acme labs → Acme Labs'],
    ['the labs one is at 40k', 'the labs one → Acme Labs'],
    [
      'acme corp and acme labs: acme wants more',
      'acme corp → Acme Corp; acme labs → Acme Labs; acme → Acme Corp|Acme Labs?',
    ],
    ['either globex or initech is at 40k', 'either globex or initech → Globex|Initech?'],
    [
      'globex and initech... one of the two signed',
      'globex → Globex; initech → Initech; one of the two → Globex|Initech?',
    ],
    ['acme/globex at 40k', 'acme/globex → Acme Corp|Acme Labs|Globex?'],
  ])('%s: %s', (text, expected) => {
    expect(named(text, DEALS)).toBe(expected);
  });
});

describe('a slip is to be confirmed', () => {
  it.each([
    ['globax to proposal', 'globax → Globex?'],
    ['glbox to proposal', 'glbox → Globex?'],
    ['inittech 40k', 'inittech → Initech?'],
    ['zeffer airlns 40k', 'zeffer airlns → Zephyr Airlines?'],
    ['hamburg port servces 40k', 'hamburg port servces → Hamburg Port Services?'],
    ['brightwatr logistics 40k', 'brightwatr logistics → Brightwater Logistics?'],
    ['brightwatr 40k', 'brightwatr → Brightwater Logistics|Brightwater Foods?'],
    ['called globax, globex wants more', 'globax → Globex; globex → Globex'],
    ['global deals are hard', ''],
    ['wane 40k', 'wane → Wayne Industries?'],
    ['met att', 'att → AT&T'],
    ['met atz', ''],
    ['contoso moved to proposal', ''],
  ])('%s: %s', (text, expected) => {
    expect(named(text, DEALS)).toBe(expected);
  });

  it.each([
    ['асме corp 40k', 'асме corp → Acme Corp?'],
    ['glоbex 40k', 'glоbex → Globex?'],
    ['ｇｌｏｂｅｘ 40k', 'ｇｌｏｂｅｘ → Globex?'],
    ['glo\u200bbex 40k', 'globex → Globex'],
  ])('letters that only look alike are confirmed: %s', (text, expected) => {
    expect(named(text, DEALS)).toBe(expected);
  });

  it('a name in another script is itself', () => {
    expect(named('сбербанк 40k', dealsNamed(['Сбербанк']))).toBe('сбербанк → Сбербанк');
  });

  it('another company that begins alike is confirmed', () => {
    expect(named('called Globex Widgets today', DEALS)).toBe('Globex → Globex?');
    expect(named('called Globex today', DEALS)).toBe('Globex → Globex');
  });
});

const PLAIN = dealsNamed([
  'Target',
  'Friday Labs',
  'May & Co',
  'Lead Generation Ltd',
  'Beacon',
  'Summit',
  'Mark',
  'Bill',
  'Square One',
  'Next Step Physio',
  'Grace Holloway',
  'Slack',
  'HP',
  'Anchor',
  'March Bros',
]);

describe('names that are ordinary words need a place for a name', () => {
  it.each([
    ['target: 80k', 'target → Target'],
    ['called target', 'target → Target'],
    ['Target said yes', 'Target → Target'],
    ['hit target today', ''],
    ['hit my target', ''],
    ['friday labs wants a demo', 'friday labs → Friday Labs'],
    ['call jane friday', ''],
    ['may & co 20k', 'may & co → May & Co'],
    ['it may take a week', ''],
    ['lead generation 10k', 'lead generation → Lead Generation Ltd'],
    ['a new lead today', ''],
    ['rang beacon twice', 'beacon → Beacon'],
    ['the beacon deal is dead', 'the beacon deal → Beacon'],
    ['a beacon of hope', ''],
    ['anchor and beacon both won', 'anchor → Anchor; beacon → Beacon'],
    ['summit moved to proposal', 'summit → Summit'],
    ['a whole day at the saas summit', ''],
    ['we met at Summit thursday', 'Summit → Summit'],
    ['mark all my deals won', ''],
    ['emailed mark', 'mark → Mark'],
    ['bill them friday', ''],
    ['Bill wants a discount', 'Bill → Bill'],
    ['square one at 40k', 'square one → Square One'],
    ['back to square one with that script', ''],
    ['next step physio: next step demo', 'next step physio → Next Step Physio'],
    ['next step pt at 40k', ''],
    ['spoke to grace', 'grace → Grace Holloway'],
    ['slack moved to proposal', 'slack → Slack'],
    ['pinged jane on slack', ''],
    ['HP 40k', 'HP → HP'],
    ['march bros parked till march', 'march bros → March Bros'],
  ])('%s: %s', (text, expected) => {
    expect(named(text, PLAIN)).toBe(expected);
  });

  it('a person at a deal is no deal', () => {
    expect(named('grace at beacon called', PLAIN)).toBe('beacon → Beacon');
    expect(named('grace called', PLAIN)).toBe('grace → Grace Holloway');
  });

  it('a town that two names share gives way to the deal', () => {
    const deals = dealsNamed(['Harrogate Tool Hire', 'Harrogate Spring Water', 'Quinlan Freight']);
    expect(named('drove over to harrogate to visit quinlan', deals)).toBe('quinlan → Quinlan Freight');
    expect(named('won the tool hire one in harrogate', deals)).toBe(
      'the tool hire one → Harrogate Tool Hire; harrogate → Harrogate Tool Hire',
    );
    expect(named('a walk up the quinlans on saturday', deals)).toBe('');
    expect(named('the quinlans signed', deals)).toBe('quinlans → Quinlan Freight');
    expect(named('harrogate moved to proposal', deals)).toBe('harrogate → Harrogate Tool Hire|Harrogate Spring Water?');
  });
});

it('never throws, and its spans stand in order within the text', () => {
  const names = fc.array(
    fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('Acme', 'May & Co', '…', '三')),
    {
      maxLength: 5,
    },
  );
  const piece = fc.oneof(
    fc.constantFrom(
      'acme',
      'globex',
      'the',
      'one',
      'or',
      'at',
      'may',
      '&',
      '/',
      "'s",
      'асме',
      '三井',
      '“',
      '<@U1>',
      'acmee',
      '40k',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(names, fc.array(piece, { maxLength: 14 }), fc.constantFrom(' ', ''), (called, pieces, glue) => {
      const tokens = tokensOf(pieces.join(glue));
      const spans = dealsIn(tokens, heardWith(dealsNamed([...called, 'Acme Corp', 'Acme Labs', 'Globex'])));
      let end = 0;
      for (const { from, to } of spans) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(tokens.length);
        end = to;
      }
    }),
  );
});
