import { ACTIVITY_KINDS, type ActivityKind } from '../activity.ts';
import { fewestSlips } from './nearest.ts';

/** Every way to write a kind. More than one word where the last alone would say something else. */
const WORDS: Record<ActivityKind, string> = {
  call: 'call, calls, called, calling, phoned, rang, dial, dials, dialed, dialled, phone call, phone calls, video call, video calls, zoom call, zoom calls',
  voicemail: 'voicemail, voicemails, vm, vms, voice mail, voice mails, voice message, voice messages',
  email: 'email, emails, emailed, e-mail, e-mails, e-mailed, mail, mails, mailed',
  text: 'text, texts, texted, sms, smses, whatsapp, whatsapps, text message, text messages',
  social:
    'social, socials, linkedin, linkedins, inmail, inmails, dm, dms, linkedin message, linkedin messages, social message, social messages, social touch, social touches',
  meeting: 'meeting, meetings, met, mtg, mtgs, zoom meeting, zoom meetings, video meeting, video meetings',
  demo: 'demo, demos, demoed, demo call, demo calls, demo meeting, demo meetings',
  visit: 'visit, visits, visited, site visit, site visits',
  referral: 'referral, referrals',
  event: 'event, events',
  research: 'research, researched, researching',
};

const KIND_OF: ReadonlyMap<string, ActivityKind> = new Map(
  ACTIVITY_KINDS.flatMap((kind) => WORDS[kind].split(', ').map((word) => [word, kind] as const)),
);

/** The kind this word is most likely a slip of (`cals`), or undefined. To be asked, never applied. */
export function nearlyActivity(word: string): ActivityKind | undefined {
  if (word.length < 4 || activityOf(word)) return undefined;
  const near = ACTIVITY_KINDS.map((kind) => ({
    kind,
    slips: fewestSlips(word.toLowerCase(), WORDS[kind].split(', ')),
  })).sort((a, b) => a.slips - b.slips);
  const [first, second] = near;
  return first && first.slips < Number.POSITIVE_INFINITY && first.slips !== second?.slips ? first.kind : undefined;
}

/** The kind this word, or these two words, name exactly, whatever their case; null otherwise. */
export function activityOf(words: string): ActivityKind | null {
  return KIND_OF.get(words.toLowerCase()) ?? null;
}
