import { ANY, near, placesOf, words } from '../pattern.ts';

const GOOD_NEWS = words(
  near(
    1,
    '(?<!(?:not|never|nobody|would have|should have|could have|if|almost|nearly|no) )(?:booked(?! me| us), rebooked, won, renewed, agreed, landed, upsold, closed two, closed three, closed a, closed one, closed another, closed my, closed our, signed up, signed with us, signed the, both signed)',
    ANY,
  ),
  near(
    1,
    'got, have, booked, ran, did, set, have now, with',
    '\\d+, two, three, four, five, six, a few, another, some',
    '(?!(?:meetings|demos|calls) (?:got )?(?:cancelled|canceled|pushed|moved|postponed))(?:meetings, demos, meeting, demo, qualified, wins, proposals, quotes out, good calls, interested, visits, appointments)',
  ),
  '\\d+ (?:[a-z]+ )?(?:demos?|meetings?|visits?|proposals?|discoveries|intros?|convos|conversations|quotes?) (?:today|done|this|yesterday|lined|next|booked|held|set|out|scheduled|already)|\\d+ (?:closed|signed|won|booked|outbound meetings)|(?<!(?:would|could|should|to) have |would |could |to )(?:closed|signed|grew|sold) \\d+(?:k|%)?|(?:pipeline|sales|connects?|connect rate|replies|rate|revenue|outbound|we are|usage|wins|win rate) (?:is |are |went )?up (?:from |by )?\\d+%?|net even|closed it today|po in|signature in|in the bag|they said yes|he said yes|she said yes|she got it|he got it|quick yes|it worked|that worked|worked out|paid off|still took',
  '(?<!(?:never|not) )(?:introduced|referred|connected|forwarded|invited|pointed) (?:me|us)|put (?:me|us) (?:through|in touch|onto)|(?:intro|introduction) (?:to|from) (?:[^ .,?!]+ ){1,4}(?:made|done|booked|agreed)|in return|he stayed|she stayed|they stayed|they still want|impressed|for once|(?:reorg|migration|training|audit|setup|paperwork|legal|security|review|kickoff) (?:is |was |and [a-z]+ )*done|a new one|(?:he|she) is back|they are back|moved up|promoted|fixed it|fixed the|workaround|thx|thanks for the|yes !|(?:only|just) the [^ .,?!]+ (?:is |are )?(?:missing|left|open)|(?<!not )nice [.!]',
  'went well|great call|great meeting|good call|good meeting|good news|on track|moved to proposal|moved to negotiation|moved to qualified|feeling good|quick win|over target|above target|over quota|hit my number anyway|still hit|they love(?! the status| their current| to | what they| free)|she loves|he loves|loved it|great week|good week|took it|accepted it|accepted the|accepted our|approved it|approved the|is open to|are open to|go for the|goes for the|all good|ok with that|fine with|good day|perfect day|second meeting|verbal yes|signed yesterday|signed today|contract signed|back on',
);

const TAKEN_BACK =
  / (?:but|then|so it|so that|from zero|from scratch|all of them|none of them|they all|until|except|however|unfortunately|sadly) /;

/** Whether a wording tells of something gained. "They loved it, but …" takes it back. */
export function isGoodNews(text: string): boolean {
  return placesOf(GOOD_NEWS, text).some(({ to }) => !TAKEN_BACK.test(text.slice(to - 1)));
}
