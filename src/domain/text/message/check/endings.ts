import type { Unit } from '../units.ts';
import { type Check, type Look, placesOf } from './scene.ts';

/** Words that tell how a deal ended wherever they stand. */
const STRONG =
  /^(?:won|win|wins|lost|signed|inked|inking|ink|closedwon|closedlost|dead|died|killed|kills|walked|walks|parked|paused|pausing|pauses|ice|iced|shelved|shelf|froze|frozen|burner|backburner|mothballed|punted|punting|cancelled|canceled|canned|scrapped|scrap|binned|axed|nixed|bailed|bails|ditched|dumped|plug|tapped|bagged|clinched|sealed|nailed|countersigned|greenlit|green-lit|greenlight|trigger|kaput|goner|toast|rejected|declined|refused|chose|chosen|incumbent|in-house|inhouse|withdrew|withdrawn|pulled|backed|terminated|fell|folded|bankrupt|bust|liquidation|dud|victory|champagne|deal's|yes)$/;

/** Words that do where they stand beside a deal that nothing else is said of. */
const WEAK =
  /^(?:no|hold|closed|passed|passing|pass|picked|turned|landed|booked|paid|approved|po|nod|accepted|committed|gone|over|quit|delayed|postponed|deferred|dropped|drop|drops|stalled|finished|rip|cold|out|ours|theirs|line|bag|went|going|lose|losing|ends|ended)$/;

/** Things that are signed, won, lost or paid on the way without ending anything, and what only sounds like an end. */
const ON_THE_WAY =
  /\b(?:(?:signed|sign|inked) (?:\S+ ){0,2}(?:nda|ndas|mnda|loi|mou|dpa|up|off|in)|(?:won|wins|win) (?:an?|the) (?:award|prize|pitch)|(?:lost|lose) (?:\S+ ){0,2}(?:voice|track|count|phone|keys|signal|it|weight|sleep)|dead (?:line|end|battery|phone|tired)|out of (?:the |a )?(?:TOUCH|office|meeting|town)|pulled (?:up|over|together|in)|walked (?:them|him|her|us|DEAL|through|me)|fell (?:asleep|over)|no (?:answer|reply|response|pickup|joy|luck|show|news|rush|problem|worries|movement|change|one|word|budget|doubt|further|other|more|pick)|going (?:well|to)|closed (?:door|office)|went (?:well|great|good|fine|ok|okay|to|over|round|through|up|down|from|in|out|quiet|dark|silent))\b/g;

/** A word that may tell how a deal ended, and no update that has an end. */
export const endings: Check = (scene) =>
  scene.looks.flatMap((look) => {
    const places = placesOf(scene, look);
    const isEnded = places.some(
      (place) =>
        scene.updates[place]?.parts.outcome !== undefined ||
        scene.updates[place]?.doubts.some(({ part }) => part === 'outcome'),
    );
    if (isEnded) return [];
    const line = look.line.replace(ON_THE_WAY, '_');
    const left = new Set(line.split(' '));
    const ends = look.unsaid.filter((unit) => unit.is === 'word' && left.has(unit.word) && tells(unit, look));
    return ends.length > 0 ? [{ part: 'rest', shown: ends.map(({ shown }) => shown).join(' '), places }] : [];
  });

function tells({ word }: Unit, { read }: Look): boolean {
  if (STRONG.test(word)) return true;
  const isBeside = read.deals.length > 0 && read.facts.every(({ is }) => is === 'amount');
  return isBeside && WEAK.test(word);
}
