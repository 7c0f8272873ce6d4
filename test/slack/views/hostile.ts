/** Names that would ping, format, overflow, turn the line around or break in half. */
export const HOSTILE = [
  { is: 'markup', name: 'R&D <!channel> *bold* `code` ~gone~' },
  { is: '300 characters', name: 'x'.repeat(300) },
  { is: '300 characters that each grow when escaped', name: '&'.repeat(300) },
  { is: 'right-to-left', name: '\u202eשלום\u202c حساب' },
  { is: 'emoji', name: '👩‍👩‍👧‍👦'.repeat(40) },
];

/**
 * What no message may hold: a ping, a link of somebody else's making, half a character, an override of direction. An
 * isolate stands only around right-to-left letters, and is closed.
 */
export const HARMFUL =
  /<!|<http|[\u202a-\u202e\u2066\u2067]|\u2068(?![^\u2068\u2069]*[\u0590-\u08ff][^\u2068\u2069]*\u2069)|(?<!\u2068[^\u2068\u2069]*)\u2069|[\ud800-\udbff](?![\udc00-\udfff])/;
