const NOT = /(?:n't|\bnot|\bnever|\bno longer|\bnor|\bneither|\bhardly|\bain't|\bwithout)\b/;

/** What makes a clause tell of what is not: conditions, wishes, what was asked or was to be. */
const UNREAL =
  /\b(?:was going to|were going to|was gonna|were gonna|thinking of|thinking about|tempted to|toying with|suppose|supposing|supposed to|imagine|imagining|pretend|hypothetically|theoretically|in theory|wish|wishing|(?<!(?:said|says|promised|that|them|her|him|told DEAL|promised DEAL|(?:told|promised) \S+ (?:over )?(?:at|from) DEAL) )i'd(?! (?:call|say|put|mark) )|(?<!said |says |promised |told me |told us )we'd|(?<!(?:said|says|promised|swore|swears|told me|told us) )(?:he'd have|she'd have)|(?<!told DEAL i |told them i |promised i |said i |(?:said|says|promised|told me|told us|reckons)(?: that)? (?:they|he|she|it) )would|wouldn't|could|couldn't|should i|should we|was due|were due|(?:asked|asking)(?! (?:for|me to|us to)(?! (?:an? )?(?:discount|reduction|AMOUNT)))|wondering|wondered|dreamt|dreamed|in my dreams|reckons?|rumou?r|rumou?red|if only|what if|was meant to|were meant to|used to|nearly|almost|wants? to|hoping|hopes? to|hope|trying to|tried to|supposedly|allegedly)\b/;

/** What makes a clause less than sure. */
const UNSURE =
  /\b(?:i'd (?:call|say|put|mark)|maybe|may|might|perhaps|probably|prob|prolly|possibly|potentially|hopefully|think|thinks|guess|guessing|seems?|seemingly|apparently|presumably|likely|unlikely|unsure|dunno|suspect|feel|feels|feeling|looks like|sounds like|not sure|no idea|no clue|pending|subject to|tbc|tbd|tentative|tentatively|provisionally|depends|depending|leaning|somewhere|either|verbally|verbal|basically|close to)\b/;

/** What takes back everything that was said. */
const TAKEN_BACK =
  /\b(?:kidding|jk|joking|joke|jokes|nvm|nevermind|never mind|disregard|ignore that|ignore this|ignore me|(?:i'm|i am) (?:the (?:king|queen|pope|president)|santa|elvis|a unicorn)|pull the other one|pigs (?:might |can )?fly|forget it|forget that|wrong (?:deal|account|chat|channel|thread|one|person|window)|by mistake|mixed up|my mistake|just testing|test message|april fools|in my dreams|as if|not really|psych|sike)\b/;

/** Whether these words say that something is not so. */
export function denies(words: string): boolean {
  return NOT.test(words);
}

/** Whether these words tell of what is only supposed, wished for or asked. */
export function supposes(words: string): boolean {
  return UNREAL.test(words);
}

/** Whether these words are less than sure of what they say. */
export function doubts(words: string): boolean {
  return UNSURE.test(words);
}

/** Whether these words take back what was said with them. */
export function takesBack(words: string): boolean {
  return TAKEN_BACK.test(words);
}

/** What somebody only says of a deal. */
const HEARSAY =
  /\b(?:says|said|claims|claimed|told me|telling me|heard|hears|hear)(?: that)?(?: (?!they'll|they'd|will)\S+){0,2} (?:DEAL|it's|they're)\b/;

/** Whether these words pass on what somebody says of a deal. */
export function isHearsay(words: string): boolean {
  return HEARSAY.test(words);
}
