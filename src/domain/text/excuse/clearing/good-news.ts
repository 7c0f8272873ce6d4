import { ANY, near, placesOf, words } from '../pattern.ts';

const GOOD_NEWS = words(
  near(
    1,
    '(?<!(?:not|never|nobody|would have|should have|could have|if|almost|nearly|no) )(?:booked, rebooked, won, renewed, agreed, landed, upsold, closed two, closed three, closed a, closed one, closed another, closed my, closed our, signed up, signed with us, signed the, both signed)',
    ANY,
  ),
  near(
    1,
    'got, have, booked, ran, did, set, have now, with',
    '\\d+, two, three, four, five, six, a few, another, some',
    '(?!(?:meetings|demos|calls) (?:got )?(?:cancelled|canceled|pushed|moved|postponed))(?:meetings, demos, meeting, demo, qualified, wins, proposals, quotes out, good calls, interested, visits, appointments)',
  ),
  'went well|great call|great meeting|good call|good meeting|good news|on track|moved to proposal|moved to negotiation|moved to qualified|feeling good|quick win|over target|above target|over quota|hit my number anyway|still hit|they love|she loves|he loves|loved it|great week|good week|took it|accepted it|accepted the|accepted our|approved it|approved the|is open to|are open to|go for the|goes for the|all good|ok with that|fine with|good day|perfect day|second meeting|verbal yes|signed yesterday|signed today|contract signed|back on',
);

/** Whether a wording tells of something gained. "They loved it, but …" takes it back. */
export function isGoodNews(text: string): boolean {
  return placesOf(GOOD_NEWS, text).some(({ to }) => !text.includes(' but ', to - 1));
}
