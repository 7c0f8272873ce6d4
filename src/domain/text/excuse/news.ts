import { near, placesOf, words } from './pattern.ts';

/** What tells where a deal stands, or that it goes on: a figure, something still to come, a choice, a request, a step that was taken. */
const NEWS = words(
  '[^ ]*\\d[^ ]*|yet|so far|for now|enough|please|pls|instead|quoted|happy|fine|ready|reopened|renewed|confirmed|filed|attached|approved|both sides|went ahead|moved to|in writing|on time|the loop|open points?|ours for|account plans|training|until the|updated?|typo|fyi|reminder|note|deputy|prefers?|at least|evenings|verbal|learning|lesson',
  '(?<= [.] )just',
  'good (?:questions|call|talk|chat)|great|love|loves|happy|hot|excited|nice|perfect|glad|cool|awesome|fun|congrats|welcome|hello|hi|hey|lunch|birthday|weekend|party|friendly',
  'waiting for (?:the )?(?:signature|paper|po|redlines|approval)',
  'no (?:news|reply|answer|response|update) from',
  '[\\x2c.] not [^ .,?!]+ (?:[^ .,?!]+ )?[.!]',
  'lost [^ .,?!]+ to (?:a|an|the)?',
  near(0, 'says, said, asked, asks, wants, wanted, prefers, likes', 'for, the, a, an, it, to'),
  near(
    0,
    '[.]',
    'i, we, my, our',
    '(?!prospects |leads |buyers |customers |clients |accounts |champion |territory |patch |manager |boss |sdr |price |pricing |product |name |competitor |competitors |support |legal |own |region |deals |deal |market |finance |quota |target |reputation |references |lead |month |week |quarter )[^ .\\x2c?!]+',
  ),
);

/** Words of another language. */
const FOREIGN = words(
  'el|los|las|le|les|la|der|die|das|und|kein|ist|kunde|cliente|ne|pas|nicht|il|non|het|niet|een|och|inte',
);

/** Whether a wording reads as an update, though something in it went wrong. */
export function isNews(text: string): boolean {
  return placesOf(NEWS, text).length > 0 || placesOf(FOREIGN, text).length > 1;
}
