import { verbOf } from '../play-action.ts';

/** What a step is called by those who plan it. */
const NOUNS = new Set(
  `call calls demo demos meeting meetings review reviews kickoff kick-off kick onsite on-site workshop walkthrough walk-through followup follow-up check-in checkin sync
  catchup catch-up session presentation pres pitch lunch coffee dinner breakfast drinks visit tour poc pilot trial training onboarding install installation
  implementation proposal quote sow msa nda contract redlines redline paperwork agreement order deck pricing scoping discovery intro introduction webinar
  interview readout read-out debrief qbr briefing negotiation negotiations signing signature handover hand-over rollout roll-out launch golive go-live audit assessment
  questionnaire rfp rfi bid tender submission email voicemail text message letter reminder invoice renewal zoom teams facetime conference event tasting sit-down sitdown retry
  q&a survey inspection measurement fitting sample samples test testing evaluation integration setup set-up site walk touchpoint touch-base touch base
  report case study business-case plan roadmap timeline prototype mockup samples delivery po revision revised update`.split(
    /\s+/,
  ),
);

const MORE_VERBS = new Set(
  `chase follow email ping text call ring phone send resend deliver share draft prep prepare book schedule reschedule set finalize finalise revise update present pitch
  nudge circle touch loop hop jump swing drop visit meet demo connect reach catch review sign get grab collect pick submit file finish complete write do run walk
  invoice renew order ship negotiate push confirm verify discuss scope build create try retry make bring take talk speak go give put ask offer quote price redline rework redo`.split(
    /\s+/,
  ),
);

/** Words that say only that a step has its place. */
export const PLANNED =
  /\b(?:booked|scheduled|sched|sched'd|set for|set up for|set|planned|confirmed|lined up|locked in|in the diary|in the calendar|on the calendar|rebooked|rescheduled|moved to|moved|pushed to|postponed to|shifted to|bumped to|changed to|delayed to|arranged|agreed|happening|coming up|fixed|penciled in|pencilled in|due)\b/g;

/** Whether a word names a step. */
export function isStepNoun(word: string): boolean {
  return NOUNS.has(word) || NOUNS.has(word.replace(/s$/, ''));
}

/** Whether a word is what one does as a step: `send`, `chase`. */
export function isStepVerb(word: string): boolean {
  return (
    MORE_VERBS.has(word) ||
    (verbOf(word) === word &&
      !/^(?:ask|say|tell|leave|look|stop|close|hold|keep|stand|turn|return|come|add|change|back|mark|use|act|rule|clear|detail)$/.test(
        word,
      ))
  );
}

/** The verb that a word says one is doing (`sending`), or null. */
export function doing(word: string): string | null {
  if (
    !/\p{L}{2}ing$/u.test(word) ||
    /^(?:meeting|training|testing|pricing|onboarding|scoping|closing|going|being|having|doing|building|opening|briefing|hearing|parking|losing|winning|moving|putting|marking|pushing|setting|updating|negotiating|qualifying|proposing|making|getting|taking|working|looking|trying|waiting|hoping|thinking|talking|saying|asking|telling|choosing|deciding|coming|running|starting|standing|sitting|living|finding|keeping|using|missing|needing|wanting)$/.test(
      word,
    )
  )
    return null;
  const root = word.slice(0, -3);
  return [root, `${root}e`, root.replace(/(.)\1$/, '$1')].find((form) => isStepVerb(form)) ?? null;
}

/** The text as what is to be done: `sending the msa` is `send the msa`, `a call with jane` is `call with jane`. */
export function asDeed(text: string): string {
  const deed = text.replace(/^(?:an?|the) (?=\S)/i, '');
  const [first = ''] = /^\S+/.exec(deed) ?? [];
  const verb = doing(first.toLowerCase());
  return verb === null ? deed : `${verb}${deed.slice(first.length)}`;
}
