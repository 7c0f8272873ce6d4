import { nearly, OBJECT, type Saying, saying, THEY } from './saying.ts';

/** Where the saying is all that its clause says, but for a sum, a day, a deal or why. */
const ALONE =
  '(?= (?:AMOUNT|DATE|DEAL|QUOTED|on|because|over|due|for|after|since|and|so|today|yesterday|at|just|now|this|last|finally|sadly|unfortunately|:|→)(?: |$)|$| [^\\w]*$)';

const COMPETITOR =
  '(?:a |another |the |our |one of our )*(?:competitors?|competition|incumbent|someone else|somebody else|other (?:guys|vendor|side|bidder)|rival|cheaper \\S+)';

/** Ways to say that a deal is lost. */
export const LOST: readonly Saying[] = [
  saying('lost', `(?:^| )(?:closedlost|closed lost|close lost|lost)${OBJECT}`),
  saying(
    'lost',
    "(?:^|DEAL |is |are |it's |they're |that's |that one's |now |officially |as good as |looks |pretty much |one |calling it |call it |calling that |marking it )(?:dead(?: in the water| deal)?(?! (?:morning|day|week|afternoon|evening|month|quarter|quiet|slow|busy|line|lines|end|ends|tired|battery|phone|zone|time|easy|good|nice|keen|interested|serious|sure|certain|set|right|on|heat|air|pipeline))|a (?:hard |firm |flat |definite |clear |big )?no(?: go| from them)?|no-go|no go|toast|a goner|kaput|off the table|dead and buried|down the drain|doa|a bust|history|six feet under)(?= |$)",
  ),
  saying(
    'lost',
    `${THEY}(?:pulled the plug|turned us down|walked away|backed out|bowed out|tapped out|pulled out|bailed (?:out|on us|on the (?:deal|project|contract|order))|(?<=DEAL (?:just |have |has |finally )*)bailed|bit the dust|died (?:on us|a death)|gave us the (?:boot|chop|push)|said (?:no thanks|no thank you|thanks but no thanks)|(?:killed|binned|scrapped|canned|axed|nixed|cancell?ed)(?: on)? (?:it(?=$| because| :)|us|the (?:deal|project|order|whole thing|rfp|programme|program)))(?: on (?:it|us|the (?:project|deal)))?(?= |$)`,
  ),
  saying('lost', `(?:^| )(?:went|gone|going) (?:with|for) ${COMPETITOR}(?= |$)`, { tells: true }),
  nearly('lost', '^rip (?:the )?DEAL(?= |$)'),
  saying(
    'lost',
    '(?:^| )(?:binned|scrapped|axed|canned|ditched|dropped)(?: us| me)? (?:at|in) the (?:final|last) (?:round|stage|hurdle)(?= |$)',
  ),
  saying('lost', '(?:^| )(?:slipped|got|getting) (?:through our fingers|away from us)(?= |$)'),
  saying(
    'lost',
    '(?:^| )(?:built|build|building|doing|did|do|developing|take|taking|took|keeping|brought|bringing)(?: (?:it|this|that|one|everything|things|all|their own|something|their))* (?:in-house|in house|inhouse|internally|themselves|own)(?: \\S+)?(?= |$)',
    { isNear: true, tells: true },
  ),
  nearly(
    'lost',
    "(?:^| )(?:fell through|fallen through|fell apart|falling apart|went south|went sideways|(?:not|no longer) (?:going|moving) (?:ahead|forward)(?: with us)?|(?:isn't|not|never|ain't) (?:going to|gonna) happen|(?:closing|closed|close) the (?:file|book|books)(?: on (?:DEAL|it|this|them))?|no longer (?:proceeding|buying)|(?<=DEAL )cancell?ed$|killed by \\S+|(?:not|aren't|isn't|won't be) (?:proceeding|buying|signing|going ahead|moving (?:ahead|forward)|renewing)|won't (?:buy|sign|proceed|go ahead|renew)|said no$|said no(?= (?:to us|because|on|over|due|today|DATE))|passed on us|passed$|passing$|no deal$|not happening|not gonna happen|isn't happening|struck out|told us no|walked out(?: of the deal)?|collapsed|cancell?ed (?:on us|their contract)|churned|no from (?:the |their )?(?:board|cfo|ceo|them|procurement|legal)|shut (?:it|us) down|dropped us|ditched us|dumped us|vetoed (?:it|us)|declined(?: (?:us|it|our|the) ?(?:proposal|quote|offer|bid|STAGE)?)?$|rejected (?:us|it|our (?:proposal|quote|offer|bid|STAGE))|knocked us back)(?= |$)",
  ),
  nearly('lost', `${THEY}(?:walked|got away|is gone|are gone|passed|declined|folded|dropped out)${ALONE}`),
  nearly(
    'lost',
    "(?:DEAL|they|deal|we're|they're|it's) (?:is |are )?out(?= (?:because|on|over|due|:)(?: |$)|$| [^\\w]*$)",
  ),
  nearly(
    'lost',
    "(?:^| )(?:(?:not|no longer|aren't|isn't) interested|is a lost cause|(?:chose|chosen|opted|elected) not to|lost interest|(?:going|went|gone) (?:in )?(?:a|another) (?:different )?direction|decided to (?:stick|stay|go) with|end(?:ed|ing) up (?:choosing|picking|going with|with) (?!us)|decided (?:against|not to)|not renewing|went (?:with|for) (?!us|ahead|them|it|(?:the |an? )?(?:flow|option|plan|tier|package|bigger|larger|full|premium|annual|standard|pro)\\b)|(?:has |have )?gone (?:with|for) (?!us|gold)|going with (?!us)|opted for (?!us)|(?:gave|awarded|handed)(?: (?:it|DEAL|the (?:deal|contract|business|work|job)))? to (?!us|me|them|him|her|you|the (?:cfo|team|board|ceo))(?=\\S)|(?:chose|picked) (?!us|to|not|up|it|DATE|(?:an? |the )?(?:date|day|time|slot|venue|plan|option|tier|package|room)\\b)|stayed with|staying with|sticking with|stuck with|(?<!(?:nda|ndas|mnda|loi|mou|dpa|msa|contracts?|paperwork|agreement|sow|po|form|docs)(?: is| are| all| now| just| got)* )signed with (?!us|DEAL|me |them|our |AMOUNT)|(?:(?!DEAL |they |i |we )\\S+ ){0,2}(?:beat|outbid|undercut|pipped) us|(?:got |were |been )?(?:beaten|beat|outbid|undercut) by)",
    { tells: true },
  ),
];
