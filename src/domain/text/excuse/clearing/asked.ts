import { ANY, near, placesOf, words } from '../pattern.ts';

/** Questions that ask nobody: "how am I supposed to sell this". */
const RHETORICAL = words(
  near(
    3,
    'how, what, who, why',
    'am i supposed, are we supposed, is anybody supposed, do you expect, did you expect, do they expect, do they think, do you think, do you want, do they want me, can i even, can we even, can anybody, would anybody, is the point, bother, even bother, buys, wants, has time, has budget, has money, even answers, answers, picks up, does that, is going to buy, would buy, is going to, is gonna, needs',
  ),
  near(
    2,
    'what can i do, what can we do, what else can i do, what could i do, what do you do, what can you do, what to do, when do i sell, when do we sell',
    '[.?!]',
  ),
  near(0, '(?<= [.] )what', '[a-z]+', '[?]'),
  near(
    5,
    'how can i, how can we, how do i, how do we, how should i',
    'win, compete, sell, hit, close, reach',
    'if, when, with this, with these, with such, with no',
  ),
  near(
    1,
    'how do you, how can you, how does anybody, how would you',
    'beat, compete, fight, argue, win, explain, sell, top',
    'that, this, against that, with that',
  ),
  near(1, 'what is the use, what is the point', ANY),
  'whats the point|seriously [?]|really [?]|right [?]|you know [?]|again [?]|huh [?]|what is new [?]|who knows [?]|go figure [?]',
);

const ASKING = words(
  near(
    1,
    'how do you, how would you, how do i, how can i, how can we, how should i, how should we, how do we, how are you guys, how have you, how did you, any tips, any advice, any idea, any ideas, any suggestions, anybody got, anybody have, anybody else, anybody know, anybody knows, anybody here, anybody has, anybody able, can anybody, can somebody, could somebody, could anybody, what is your, what are your, who is our, what is our, what do you, what would you, what works, what should i, what should we, what has worked, what worked, help me, need help, could use help, could use some help, some help, looking for advice, looking for ideas, thoughts, suggestions, ideas, is there a way, is there anything, does anybody, has anybody, do you have, do you know, do you think, should i, should we, (?<= [.\\x2c?!] )who has, who can i, who knows how, would love advice, would love your, would love to hear, would love some, tips, what else could, where do you, where can i, (?<= [.?!] )which, can you help, could you help, can we talk, can we discuss, can i get your, can i borrow, am i missing, what am i missing, what am i doing, what did i do, what could i have, advice, feedback welcome, teach me, what is the best, curious how, curious what, wondering how, wondering what, wondering if, not sure how to, do not know how to, show me how, can you join, can you show, would you, mind if',
    ANY,
  ),
);

/** Whether a wording asks, for help or for anything else. */
export function isAsking(text: string): boolean {
  if (placesOf(RHETORICAL, text).length > 0) return false;
  return text.includes(' ? ') || placesOf(ASKING, text).length > 0;
}
