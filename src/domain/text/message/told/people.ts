/** Who stands on the buyer's side, by what they are there. */
const ROLES =
  'legal|procurement|purchasing|purchaser|finance|accounting|accounts payable|cfo|ceo|cto|coo|cio|ciso|cmo|cpo|cro|cdo|vp|svp|evp|gm|md|fd|ops|operations|board|committee|council|buyers?|champion|sponsor|owners?|founders?|director|directors|manager|managers|head|president|partners?|superintendent|dean|principal|governors?|trustees?|team|folks|guys?|people|lads?|lady|ladies|gal|girls?|crowd|lot|engineering|engineers?|security|infosec|counsel|lawyers?|solicitors?|attorneys?|accountants?|admin|admins|assistant|secretary|client|customer|prospect|contact|stakeholders?|leadership|management|execs?|hr|marketing|it|devs?|department|dept|office|company|side|dr|mr|mrs|ms|herr|frau|señor|señora|monsieur|madame|son|dad|mum|mom|wife|husband|boss|dispatcher|chef|nurse|doctor|economist|staff|group|parents?|hq|somebody|someone|bookkeeper|controller|treasurer|architect|analyst|consultant|users?|lead|chief|officer|bank|insurer|lender|investors?|regulator|court|council|mayor|tenant|landlord';

const ROLE = new RegExp(`(?:^| )(?:${ROLES})(?:'s)?(?: |$)`);

/** Whether a subject is the rep, alone or with colleagues. */
export function isOwn(subject: string): boolean {
  return (
    /(?:^| )(?:i|i'm|i'll|i'd|i've|we|we're|we'll|we've|myself)$/.test(subject) ||
    /(?:^| )(?:our|my) (?:\S+ ){0,3}\S+$/.test(subject)
  );
}

/** Whether a subject names somebody by what they are on the buyer's side. */
export function hasRole(subject: string): boolean {
  return ROLE.test(subject);
}

/** Whether a subject ends with a pronoun that stands for somebody else. */
export function isPronoun(subject: string): boolean {
  return /(?:^| )(?:they|they'd|they'll|he|she|it|who|he'd|he'll|she'd|she'll|they're|he's|she's)$/.test(subject);
}
