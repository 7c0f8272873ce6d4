/** Words that change nothing of what a clause says: how it is told, when today, by whom in general, and how one feels about it. */
const FILLERS = `a an the this that these those it it's its he she him her i i'm i've i'd me my we we're we've us our they they're they've them
their you your one ones just now finally officially still also already again so um uh er erm hm hmm ok okay k yeah yep yes yup well oh ah aha
hey hi hello morning afternoon evening tonight today yesterday basically honestly quick update updates recap fyi btw tbh imo lol haha hah heh
omg wow woo wooo woohoo woot yay yess yesss yeehaw boom bam whoop whoa hooray hurrah cheers nice great good awesome amazing excellent perfect
fantastic lovely brilliant cool sweet solid super very really quite pretty all both and or but then plus too anyway anyways right please thanks
thx ty guys folks team everyone everybody y'all bot sideline coach note notes news hot big massive huge new latest heads up headsup status
is are was were be been am being 's has have had got get gets getting did do does done with for from of on in at to by as into onto over about
after before here there today's am pm only more less both our ours end day week month morning's sir folks phew pfft lads mate finished done
officially definitely certainly clearly totally literally actually sadly unfortunately luckily thankfully happily gladly afraid sorry
ugh damn dang argh gutted bummer sucks ouch oof sad 😞 proud excited stoked pumped chuffed buzzing thrilled over-the-moon fingers crossed
first second third firstly secondly next-up also meanwhile otherwise besides btw ps nb re fwd revised corrected sounds looks like going went gone goes go
came come comes back out off down up through said says say told tells confirmed confirms confirming agreed agree verbally per
since ago later earlier recently newly freshly mine ours btw' where that's oui si ja hola ok brain dump long smh otoh jetzt killer & + / | → = : - i'm i'd we'd`;

/** Words that lead up to a stage or an amount. */
const CARRIERS = `slid shuffled trimmed knocked shaved along crept bounced flew sailed inched happy principle days jumped skipped demoted graduated flipped rolled ticked inched nudged talked walked brought leapt hopped climbed crept amt moved moves moving move went going goes go gone came come comes coming landed lands landing put pushed push bumped bump bumping set sent send goes increased increase decreased raised raise raising lowered reduced reduce upped up dropped grew grown expanded shrank cut revised revise negotiated doubled bigger smaller
setting entered entering entering progressed progressing advanced advancing reached reaching hit dropped back into stage stages phase step status
deal deals opp opportunity account size value valued worth price priced pricing total totals totalling tcv acv arr contract quote quoted number bit share part portion side en figure amount
budgeted deal's now at is are up down around about roughly ballpark approx approximately circa exactly final finalised finalized finally year
years yr 1yr annual annually per mark marked marking change changed changing update updated updating make made makes switch switched shift
shifted promote promoted upgrade upgraded stays staying stay stands standing sits sitting remains remain kept keep keeps settled settling settle
agreed agree discount discounted after off ex excl plus vat tax net gross incl including only grand call it let's we'll will in on for over
tender tenders bid rfp looking look looks like term three two one five first initial initially licences licenses seats close come to comes project scope package order inclusive`;

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const FILLER = set(FILLERS);
const CARRIER = set(CARRIERS);

/** Whether a word may stand in any clause without changing what it says. */
export function isFiller(word: string): boolean {
  return (
    word === 'MENTION' ||
    FILLER.has(word) ||
    /^(?:(?:ha)+h?|l+o+l+|wo+|wo+t|ye+s+|ya+y+|so+|a+h+|o+h+|u+gh+|h+m+|x+o*|i+t+t+|g+o{2,})$/.test(word)
  );
}

/** Whether a word may lead up to a stage or an amount. */
export function isCarrier(word: string): boolean {
  return CARRIER.has(word);
}
