import { nearly, type Saying, saying } from './saying.ts';

const WAITS = '(?= (?:DATE|until|to|into|past|because|on|for|due|over|and|while|as)(?: |$)|$| [^\\w]*$)';

/** Ways to say that a deal waits. */
export const PARKED: readonly Saying[] = [
  saying(
    'parked',
    '(?:^| )(?:putting |put |is |are |going |goes |went |now |back )*(?:parked|parking|park|onhold|on hold|on ice|on pause|shelved|shelving|shelve|on the (?:back burner|backburner|shelf)|backburnered|back burner|mothballed|in the freezer|in the fridge|in the long grass)(?= |$)(?! (?:lot|permit|space|ticket|fine|garage|spot|outside|right|out|up|near|next|meter|me|for lunch|is|was|at|in))',
  ),
  saying(
    'parked',
    "(?:^| )DEAL(?: is| are| has been| just| now|'s)* (?:paused|pausing|frozen|deferred)(?= (?:DATE|until))",
  ),
  nearly(
    'parked',
    "(?:DEAL|it|that|one|they)(?: is| are| has been| have| have been|'s)*(?: all)? (?:paused|deferred|postponed|delayed|frozen|pausing|snoozed|tabled|benched|in limbo|dormant|hibernating)(?= (?:DATE|until)|$)",
  ),
  saying('parked', '^(?:but |just |only |now |currently )+(?:paused|pausing|frozen|on a break)(?= (?:DATE|until)|$)'),
  saying(
    'parked',
    '(?:^| )(?:put|putting|place|placing|placed|leave|leaving|left|have|had) (?:the )?(?:DEAL|it|this|that|them|this one|that one|things|everything)(?: deal| one| all)? (?:on (?:hold|ice|pause|the (?:back burner|backburner|shelf))|in the (?:freezer|fridge|long grass))(?= |$)',
  ),
  saying(
    'parked',
    '(?:^| )(?:pause|pausing|paused|snooze|snoozing|snoozed|defer|deferred|postpone|freeze|freezing|froze|table|tabling|tabled|bench|benching|mothball|mothballing|put a pin in|putting a pin in) (?:the )?DEAL(?: deal)?(?= |$)(?! (?:call|meeting|demo|review|TOUCH))',
  ),
  saying(
    'parked',
    '(?:^| )(?:paused|froze|frozen|suspended|halted|freezing|pausing) (?:everything|it(?: all)?|things|all (?:\\S+ )?(?:spend|spending|purchases|projects|purchasing|buying)|the (?:whole thing|project|deal|process|rollout|purchase|evaluation))(?= |$)',
  ),
  saying(
    'parked',
    '(?:^| )(?:hit|hitting|hits|press|pressed|pressing|push|pushed|pushing) (?:the )?pause(?: button)?(?: (?:on )?(?:DEAL|it|this|things|everything|us|the (?:deal|project)))?(?= |$)(?! on )',
  ),
  saying('parked', `(?:^| )(?:kicked|kicking|kicks|kick) the can(?: down the road)?(?: on DEAL)?${WAITS}`),
  saying(
    'parked',
    '(?:^| )(?:kicked|kicking|kick) (?:DEAL|it|this|us)(?: (?:down the road|out|back|into the long grass))? (?:to |into |past |until )?(?=DATE)',
  ),
  saying(
    'parked',
    '(?:^| )(?:punted|punting|punt|bumped|bumping|shunted)(?: (?:DEAL|it|this|us|the decision|everything))?(?: out| back)? (?:to |into |until )?(?=DATE)(?<!(?:TOUCH|meeting|demo|call|review) .*)',
  ),
  nearly('parked', `(?:^| )(?:holding|hold|holds|held) off(?: on DEAL| on it| on this)?${WAITS}`),
  nearly(
    'parked',
    '(?:^| )(?:revisit|revisiting|reopen|pick (?:it |this |DEAL )?(?:back )?up again)(?: DEAL| it| this)?(?: again)?(?: in| with them)? (?=DATE)',
  ),
];
