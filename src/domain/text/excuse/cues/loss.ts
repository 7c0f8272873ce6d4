import { type Cue, cue } from '../cue.ts';

/** No result, in so many words. */
const LOSS =
  '(?:lost|lose|losing|missed|sunk|binned|scrapped|dead|died|gone|killed|slipped|stalled|stuck|fell through|(?:did|do|does|can|could|will|am|is|are) not (?:[^ .?!]+ )?(?:close|closing|hit|hitting|make|making|convert|converting|sell|selling|reach|win|winning|book|booking)|(?:no|zero|0|nothing|few|fewer|hardly any) (?:new )?(?:deals?|sales|meetings?|pipeline|demos?|closes|wins|progress|results?|replies|bookings|calls|orders|activity|closed|closing|this (?:week|month|quarter)))';

const TIE = '(?:because|because of|due to|thanks to|on account of|down to|since|bc of|as)';

/** Whose doing it was: not the rep's. */
const OTHERS = '(?!i |me |my |of me |of my |we (?:were|was|did|forgot|had) )';

/** A loss, and at once what outside brought it about. */
export const loss: readonly Cue[] = [
  cue(
    'circumstances',
    'complaint',
    `${LOSS} (?:[^ .?!]+ ){0,6}${TIE} ${OTHERS}[^ .,?!]+`,
    `${LOSS} (?:[^ .?!]+ ){0,4}(?:thanks to|due to|down to|because of) ${OTHERS}[^ .,?!]+`,
    `(?:want|wants|wanted|need|needs|needed|asked for|requires?|required|expects?|expected|insisted on) (?:[^ .?!]+ ){1,5}we (?:do not|can not|could not|did not|have no|have not|have none|have zero|lack)`,
    '(?:want|wants|wanted|need|needs|needed|expect|expects) (?:[^ .?!]+ ){1,5}(?:and|but) (?:we|ours) (?:closed|stopped|removed|dropped|killed|only|are|is|lost|costs?|looks?)',
    `(?:missed|short of|below|under|behind on|far from|nowhere near|will miss|not at|off) (?:my |our |the )?(?:target|quota|number|goal|plan|forecast) (?:by [^ ]+ )?(?:again |this [a-z]+ )?[,.] (?!i |my |we |[0-9])[^ .,?!]+`,
    '(?:screwed|screws|killed|kills|wrecked|wrecks|ruined|ruins|tanked|torched|sank|sinks|blew up|messed up|trashed|destroyed|destroys|cost me|costs me) (?:up )?(?:my|our|the whole|all my|half my) [^ .,?!]+',
    '(?:my|of my|our) (?:[^ .,?!]+ )?(?:deals?|pipeline|pipe|quarter|forecast|number|month|week|year|q|q[1-4]|target|bonus|commission) (?:is |are |was |were |all )?(?:gone|dead|done|shot|ruined|screwed|over|toast|killed|out the window|down the drain|wrecked|fucked|finished)',
    'costs? (?:me|us) (?:a|an|my|the|some|[a-z0-9]+ (?:deals?|weeks?|months?|days?|hours?|meetings?))',
    'if (?:they|he|she|it|customers|prospects|buyers|marketing|people|legal|somebody) (?:would |could )?(?:just|only|actually|ever)',
    'only reason (?:i|we) (?:[^ .?!]+ ){1,4}(?:is|was)',
  ),
];
