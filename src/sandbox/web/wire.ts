import { z } from 'zod';
import type { Json, View, WireMessage } from '../slack/state.ts';

// What goes between the sandbox's page and the office behind it. Everything that comes in is parsed by these.

const ID = z.string().regex(/^[A-Z0-9]{2,40}$/);
const TS = z.string().regex(/^\d{1,12}\.\d{6}$/);
const NAME = z.string().max(255);
/** The longest a message in Slack may be, characters. */
export const LONGEST = 40_000;
const TEXT = z.string().max(LONGEST);

/** What a person puts into an element: typed text, a date, an option's value, a person's id, several, or nothing. */
const VALUE = z.union([TEXT, z.number(), z.array(NAME).max(100), z.null()]);

/** A message, or an open view. */
const SHOWN = z.union([z.strictObject({ channel: ID, ts: TS }), z.strictObject({ id: ID })]);

/** `GET /api/desk?me=UBEA&place=DBEA` */
export const LOOK = z.object({ me: ID, place: ID });

/** `POST /api/do`: what the person `me` does. Field names of `values` are block ids: Sideline's inputs share one action id. What is read with a `thread` is read in it. */
export const DOING = z.discriminatedUnion('does', [
  z.strictObject({ me: ID, does: z.literal('say'), channel: ID, text: TEXT, thread: TS.optional() }),
  z.strictObject({ me: ID, does: z.literal('command'), channel: ID, text: TEXT, thread: TS.optional() }),
  z.strictObject({ me: ID, does: z.literal('edit'), channel: ID, ts: TS, text: TEXT }),
  z.strictObject({ me: ID, does: z.literal('erase'), channel: ID, ts: TS }),
  z.strictObject({
    me: ID,
    does: z.literal('press'),
    shown: SHOWN,
    block: NAME,
    action: NAME,
    value: VALUE.optional(),
  }),
  z.strictObject({ me: ID, does: z.literal('submit'), values: z.record(NAME, VALUE) }),
  z.strictObject({ me: ID, does: z.literal('close') }),
  z.strictObject({
    me: ID,
    does: z.literal('shortcut'),
    id: NAME,
    on: z.strictObject({ channel: ID, ts: TS }).optional(),
  }),
  z.strictObject({ me: ID, does: z.literal('open home') }),
  z.strictObject({ me: ID, does: z.literal('set status'), emoji: NAME, text: NAME }),
  z.strictObject({ me: ID, does: z.literal('read'), channel: ID, ts: TS, thread: TS.optional() }),
]);
export type Doing = z.infer<typeof DOING>;

/** What came of it. `errors` by block id, as Slack shows them under a modal's fields; `problem` where nothing was done. */
export type Done = { errors?: Record<string, string>; problem?: string };

/** `POST /api/suggest`: what an external select offers for what was typed. */
export const ASKING = z.strictObject({ me: ID, shown: SHOWN, action: NAME, typed: TEXT });
export type Asking = z.infer<typeof ASKING>;
export type Offered = { options: Json[] };

/** `POST /api/clock`: the machine's present, an hour on, or the next such moment of the office's week; or an instant. */
export const MOVE = z.strictObject({
  to: z.union([z.enum(['now', 'hour', 'morning', 'monday', 'friday']), z.iso.datetime({ offset: true })]),
});
export type Move = z.infer<typeof MOVE>;

/** `POST /api/week`: a week of people's typing at speed. `take over` ends it where it is. */
export const WEEK = z.strictObject({ does: z.enum(['play', 'pause', 'take over']) });
export type WeekDoing = z.infer<typeof WEEK>;

/** `POST /api/guide` */
export const GUIDE = z.strictObject({ does: z.enum(['dismiss', 'show']) });
export type GuideDoing = z.infer<typeof GUIDE>;

/** Somebody in the workspace. `shows` says what to look at as them. */
export type Person = {
  id: string;
  name: string;
  realName: string;
  role: 'rep' | 'manager' | 'admin';
  team: string | null;
  zone: string;
  shows: string;
  dm: string;
  statusEmoji: string;
  statusText: string;
  isBot: boolean;
};

/** A channel, or the person's talk with Sideline. `unread` counts messages after the last that was read there. */
export type Place = { id: string; name: string; kind: 'channel' | 'dm'; unread: number; mentioned: boolean };

/** A message as the person sees it; `onlyYou` where nobody else does. Threads lie among the rest, by `thread_ts`. */
export type Post = WireMessage & { channel: string; onlyYou: boolean };

/** A slash command and its lines of help, from the manifest and the command's own table. */
export type CommandHelp = { command: string; description: string; lines: { usage: string; summary: string }[] };

export type Shortcut = { id: string; name: string; type: 'global' | 'message' };

export type Week = { state: 'still' | 'playing' | 'paused'; done: number; of: number; caption: string };

export const GUIDE_STEPS = ['update', 'reword', 'aloud', 'digest', 'nudge', 'play', 'thread', 'close'] as const;
export type GuideStep = (typeof GUIDE_STEPS)[number];
export type Guide = { done: GuideStep[]; dismissed: boolean };

/** All that one person has before them. */
export type Desk = {
  workspace: string;
  people: Person[];
  me: string;
  /** Whole milliseconds since 1970 on the office's clock, and the zone whose wall clock it shows. */
  clock: { now: number; zone: string; moving: boolean };
  places: Place[];
  place: string;
  /** Oldest first, at most the last 500. */
  posts: Post[];
  modal: View | null;
  /** How many views lie under the modal. */
  under: number;
  home: View | null;
  commands: CommandHelp[];
  shortcuts: Shortcut[];
  week: Week;
  guide: Guide;
  /** Whether the first team's channel has heard today of deals that stand still. */
  isNudged: boolean;
};
