/**
 * Words that mean the same when a rep describes a situation. Each line: the one they all become, then its other ways of
 * writing, groups of words included.
 */
const SAME = `
not answer: unanswered, unreturned
answer: hearing anything, hear anything, heard anything, hear a thing, word from, a word, heard a word, a peep, answers, answered, answering, reply, replies, replied, replying, respond, responds, responded, responding, response, responses, respnd, get back to me, got back to me, getting back to me, get back to us, gotten back, hear back, heard back, hearing back, heard from, hear from, hearing from, pick up, picks up, picked up, picking up, picks up the phone, return my calls, returns my calls, return calls, returning my calls, returned my calls, return my emails, returning emails, write back, wrote back, writes back, come back to me, came back to me, calls me back
not interest: lack of interest, lacks interest, uninterested, disinterested
not: no longer, no one, noone, lack, lacks, lack of, without any, no, never, nobody, none, without, cannot, nor, neither, isnt, arent, wasnt, stopped, stops, refuses, refused, refusing, declined, declines, hardly
ghost: ghosts, ghosting, ghosted, mia, awol
quiet: silent, silence, gone dark, went dark, going dark, goes dark, gone cold, went cold, going cold, now cold, clammed up, gone quiet, went quiet
gatekeeper: gate keeper, gate keepers, gatekeepers, receptionist, receptionists, secretary, secretaries, reception, front desk, assistant, assistants, exec assistant, executive assistant, personal assistant, pa, ea, switchboard, operator, call screener
through: past, thru
boss: bosses, ceo, coo, cmo, cfo, cto, cio, vp, director, directors, owner, founder, md, president, decision maker, decision makers, decisionmaker, chief, executive, exec, execs, head of it, head of sales, head of
meeting: meetings, meet, appointment, appointments, demo, demos, discovery call, intro call, zoom, coffee, slot, slots, sit down
book: books, booking, booked, schedule, scheduling, scheduled, set up, setting up, arrange, arranging, secure, land, landing
calendar: diary, agenda
competitor: competitors, competition, rival, rivals
vendor: vendors, supplier, suppliers, provider, providers, agency, agencies, partner, partners, incumbent, incumbents, contractor, consultant, consultancy, firm
elsewhere: someone else, somebody else, other company, another company, other tool, another tool, another system, another solution, another vendor, another supplier, another provider, another agency, another partner, another firm, other vendor, other supplier, other provider, different vendor, different supplier, different provider
someone: somebody, anyone, anybody
inhouse: built it ourselves, built it themselves, built their own, built our own, build their own, built something, own tool, own system, own software, home grown, in house, internally, internal, internal team, own team, themselves, ourselves, own solution, homegrown, diy
use: uses, using, used, work with, works with, working with, worked with, run on, runs on, running on
expensive: pricey, pricy, costly, steep, overpriced, pricier, dear, exorbitant, unaffordable, out of their price range, out of budget, beyond budget, above budget
price: prices, pricing, priced, cost, costs, costing, fee, fees, rates, charges, price tag, quote, quotes, quotation
cheaper: cheap, cheapest, less expensive, better deal, better price, lower price, lowest price, undercut, undercuts, undercutting, underbid
discount: discounts, discounted, discounting, reduction, rebate, price cut, percent off, knock off, money off, shave, concession, sharpen the pencil, sharpen our pencil, sharpen your pencil
money: cash, funds, funding, dollars, spend, spending
budget: budgets, budgeted, budgetary
haggle: haggles, haggling, bargain, bargaining, lowball, lowballing, lowballed, squeeze, squeezing
later: next quarter, next year, next month, next week, following quarter, next fiscal, new year, new fiscal year, down the road, down the line, another time, some other time, some time, in the future, future, summer, holidays, in january, in february, in march, in april, in may, in june, in july, in august, in september, in october, in november, in december, until january, until march, until april, until september, until october, q1, q2, q3, q4, h1, h2, fall, spring, autumn, winter, easter, christmas, vacation season, next spring, next fall, next summer, a later date, at a later time, 6 months, 3 months, a few weeks, a couple of months, couple of months, half a year, in a few months, in six months, in three months, in a few weeks, six months, three months, few months, year end, end of year
now: right now, at the moment, currently, presently, this quarter, this year, this month
busy: swamped, slammed, buried, overwhelmed, snowed under, underwater, crazy busy, hectic, flat out, too much on, a lot on their plate, too much going on, a lot going on, lots going on
postpone: postponed, postpones, postponing, delay, delays, delayed, delaying, defer, deferred, deferring, hold off, holding off, put off, push back, pushed back, pushes back, pushed out, push out, shelved, shelve, on ice, on hold, paused, pausing, pause, table it, tabled, park it, kick the can, kicked, back burner, backburner
priority: priorities, prioritise, prioritize
wait: waiting, waits
minutes: minute, mins, min
change: changes, changing, changed, switch, switching, switches, switched, migrate, migrating, migration, replace, replacing
fine: happy, satisfied, content, ok, okay, all set, all good, sorted, pleased, comfortable, well served, covered
decide: decision, decisions, decides, deciding, decided, make up their mind, make up their minds, makes up their mind, make up his mind, make up her mind, make a choice, choose, move forward, move ahead
information: info, brochure, brochures, deck, decks, details, literature, material, materials, pdf, pamphlet, leaflet, one pager, onepager, data sheet, datasheet, catalogue, catalog, case study, case studies, documentation, docs, slides, writeup, collateral
send: sends, sending, sent, forward, forwarding, shoot, drop, mail over, ship
email: emails, emailed, emailing, e mail, e mails, mail, mails
voicemail: voicemails, voice mail, voice mails, vm, vms, voice message, voice messages, answerphone, answering machine, answer machine, to the machine, on the machine, a machine
call: calls, calling, called, phone, phones, phoned, phoning, ring, rings, dial, dials, dialing, dialling, telephone
message: messages, msg, msgs
follow-up: followup, followups, follow up, follow ups, following up, followed up, follows up, check in, checking in, checkin, check back, checking back, touch base, touching base, circle back, circling back, chase, chasing, chaser, nudge, nudging, bump, bumping, reminder, reminders, ping, pinging
first: initial, opening, opener, introductory, cold, unknown
second: third, fourth, fifth, 2nd, 3rd, 4th, another
talk: speak, speaking, talking, talked, spoke, chat, chatting, conversation
handover: hand me over, hands me over, hand me off, pass me on, passes me on, pass me through, patch me through, put me through, puts me through, put my call through, put me on to
middle: midst
reorganisation: reorg, reorganization, restructuring, restructure, merger, acquisition, acquired, takeover, relocation, audit, implementation, rollout, migration project
manual: by hand, manually
slip: slips, slipping, slipped, drags on, dragging on
referral: referrals, refer, refers, referring, referred, recommend, recommends, recommendation, recommendations, recommending, introduction, introductions, intro, intros, word of mouth
introduce: introduces, introduced, introducing
sign: signs, signing, signed, signature, signatures, ink, dotted line, countersign
close: closing, closes, seal, sealing, clinch
order: orders, ordered, ordering, purchase order, po
buy: buys, buying, purchase, purchases, purchasing
ask: asks, asking, asked, request, requests, requested, requesting, ask for, wants, want
interest: interested, interests, appetite
broken: broke
contract: contracts, agreement, msa, paperwork
big: large, huge
nothing: zip, nada
need: needs, needed
commit: commits, commitment, committing
hire: hiring
freeze: frozen, froze, freezes
customer: customers, client, clients
people: person, persons, contacts, colleagues, peers
spreadsheets: spreadsheet, excel, pen and paper, paper
urgent: urgency, pressing
hassle: effort, trouble, pain in the neck, too much work, headache
`;

/** Words without which a phrase says the same; they are not read at all. */
const EMPTY = `a an the to of for am is are was were be been being i me my we us our ours he him his she her hers it its they them
their theirs this that these those do does did will would can could shall should may might must has have had having
just really very also so please actually basically some any
`;

/** Words that tell little about the situation. */
const PLAIN = `from and or in on at with by as but if then than done doing how what when where about into out up down over there
here too only even still again get gets got getting go goes going gone went come comes say says said saying tell
tells told telling think thinks keep keeps kept let lets make makes made give gives gave take takes taken took
prospect prospects buyer buyers guy guys lead leads company companies account accounts deal deals team contact dude
lady man woman folks help advice best way handle handling dealing situation objection objections common thing stuff
like you your who whom which after before during since while because rep sales sell selling anymore yet already now
bit lot always every each all well back line time day today yesterday week month year new another one two more much
many re via per vs etc hi hello hey thanks thank oh um hmm yeah okay anything something everything person
`;

/** Short forms written out, with or without the apostrophe. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bwon'?t\b/g, 'will not'],
  [/\bcan'?t\b|\bcant\b/g, 'can not'],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|could|should)n'?t\b/g, '$1 not'],
  [/\bain'?t\b/g, 'is not'],
  [/'(?:ll|re|ve|d|m|s)\b/g, ' '],
];

const PLAIN_WORDS: ReadonlySet<string> = new Set(PLAIN.trim().split(/\s+/));
const EMPTY_WORDS: ReadonlySet<string> = new Set(EMPTY.trim().split(/\s+/));

/** Every group of words, and what it becomes. */
const GROUPS: ReadonlyMap<string, readonly string[]> = new Map(
  SAME.trim()
    .split('\n')
    .flatMap((line) => {
      const [word = '', others = ''] = line.split(': ');
      const stands = word.split(' ').map(ground);
      return [...(stands.length > 1 ? [] : [word]), ...others.split(', ')].map((one) => [one, stands] as const);
    }),
);

const LONGEST_GROUP = Math.max(...[...GROUPS.keys()].map((group) => group.split(' ').length));

/** The plain words, for telling a slip of the pen from a word. */
export function isPlain(word: string): boolean {
  return PLAIN_WORDS.has(word) || EMPTY_WORDS.has(word) || /^\d+$/.test(word);
}

/** The words of each group that another word stands for. */
export const WORDS_OF_GROUPS: readonly (readonly string[])[] = [...GROUPS.keys()].map((group) => group.split(' '));

/** The words of a text in small letters, without accents and with short forms written out. */
export function spelledOut(text: string): string[] {
  const small = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'");
  const full = SHORT.reduce((now, [pattern, long]) => now.replace(pattern, long), small.replace(/%/g, ' percent '));
  return full.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** The words, each group and each synonym replaced by the one it stands for, in its ground form. */
export function meant(words: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    let used = 0;
    for (let count = Math.min(LONGEST_GROUP, words.length - at); count > 0 && used === 0; count--) {
      const stands = GROUPS.get(words.slice(at, at + count).join(' '));
      if (!stands) continue;
      found.push(...stands);
      used = count;
    }
    const word = words[at] ?? '';
    if (used === 0 && !EMPTY_WORDS.has(word)) found.push(ground(word));
    at += Math.max(used, 1);
  }
  return found;
}

/** A word without its ending: `answers`, `answered` and `answering` are one. */
export function ground(word: string): string {
  if (word.length < 5 || isPlain(word)) return word;
  const cut = word
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?<=\p{L}{3})(?:ing|ed|ly)$/u, '')
    .replace(/(?<=\p{L}{3})e$/u, '');
  return cut.replace(/([bdgmnprt])\1$/, '$1');
}
