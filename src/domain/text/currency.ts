import { CURRENCIES, isCurrency } from '../money.ts';

/** Currencies people write in small letters; any other code must be written in capitals, or be the workspace's. */
const COMMON = new Set(
  'USD EUR GBP CHF CAD AUD NZD JPY CNY INR SEK NOK DKK PLN CZK HUF ZAR BRL MXN SGD HKD KRW ILS AED SAR THB'.split(' '),
);

/** Codes that are words or names too: meant only where the workspace uses them. */
const ALSO_WORDS = new Set(
  'ALL AMD ANG BAM BOB COP CUP GEL GIP LAK MAD MOP PEN RON SLE SOS STD TOP TRY WON ZAR'.split(' '),
);

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    dollar: '$',
    dollars: '$',
    bucks: '$',
    euro: 'EUR',
    euros: 'EUR',
    pound: 'GBP',
    pounds: 'GBP',
    quid: 'GBP',
    franc: 'CHF',
    francs: 'CHF',
    yen: 'JPY',
    rupees: 'INR',
  }),
);

/** Signs one currency has to itself, and those several share: the workspace's own, else the first. */
const SHARED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'TWD', 'ARS', 'CLP', 'COP'],
    '£': ['GBP', 'EGP', 'GIP', 'FKP'],
    '¥': ['JPY', 'CNY'],
    kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  }),
);
const OWN: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    us$: 'USD',
    c$: 'CAD',
    s$: 'SGD',
    rmb: 'CNY',
    rs: 'INR',
    zł: 'PLN',
    kč: 'CZK',
    '₺': 'TRY',
    '₽': 'RUB',
    '₦': 'NGN',
    '₴': 'UAH',
    '฿': 'THB',
    ...Object.fromEntries(CURRENCIES.map((code) => [signOf(code), code]).filter(([sign]) => sign && !SHARED.has(sign))),
  }),
);

/** The sign English writes this currency with; empty where that is its code. */
function signOf(code: string): string {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency: code }).formatToParts(1);
  const sign = parts.find((part) => part.type === 'currency')?.value ?? code;
  return sign === code || /^[A-Z]$/i.test(sign) ? '' : sign.toLowerCase();
}

/** The currencies a sign, code or name can mean, the likeliest first; null where it is none of them. */
export function currenciesOf(sign: string, own: string): readonly string[] | null {
  const small = sign.toLowerCase();
  const shared = SHARED.get(NAMES.get(small) ?? small);
  if (shared) return shared.includes(own) ? [own, ...shared] : shared;
  const named = NAMES.get(small) ?? OWN.get(small);
  if (named) return [named];
  const code = sign.toUpperCase();
  if (!isCurrency(code)) return null;
  const meant = code === own || COMMON.has(code) || (sign === code && !ALSO_WORDS.has(code));
  return meant ? [code] : null;
}
