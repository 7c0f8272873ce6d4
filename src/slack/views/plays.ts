import { type Answer, playInUse } from '../../domain/play.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { actions, button, context, section } from '../blocks.ts';
import { ACTION } from '../ids.ts';
import type { Message } from '../message.ts';
import { excerpt } from '../wording.ts';
import { proofInWords } from './proof.ts';

/** Characters a block: within Slack's cap of 3000 on one text. */
const A_BLOCK = 2800;

/** The value of a button that opens the form for any scenario. */
export const ANY = 'any';

/** A scenario with the plays that there are for it. */
export type PlaybookLine = { scenario: Scenario; answers: Answer[] };

/** A person's playbook: for each scenario whose play they use, and its proof. */
export type Playbook = { lines: PlaybookLine[]; clarity: { decided: number; of: number }; leadsTeams: boolean };

/** Every scenario with the play in use, and how many of them this person has decided on. `lead` says why it is shown. */
export function playbookMessage({ lines, clarity, leadsTeams }: Playbook, lead?: string): Message {
  const decided = `Your playbook: ${clarity.decided} of ${clarity.of} decided.`;
  const more = leadsTeams ? ' A situation of your own: `/coach scenario add Procurement: legal review, redlines`.' : '';
  return {
    text: [...(lead ? [lead] : []), decided].join(' '),
    blocks: [
      section([...(lead ? [lead] : []), `*${decided}*`].join('\n')),
      ...inParts(lines.map(lineOf)).map((part) => section(part)),
      actions(button('Write a play', ACTION.writePlay, ANY, 'primary')),
      context(
        `To read the plays, say the situation: \`/coach they say it is too expensive\`. To practise: \`/coach practice price\`.${more}`,
      ),
    ],
  };
}

/** The lines in as few texts as hold them. */
function inParts(lines: readonly string[]): string[] {
  const parts: string[] = [];
  for (const line of lines) {
    const joined = [...parts.slice(-1), line].join('\n');
    if (parts.length > 0 && joined.length <= A_BLOCK) parts[parts.length - 1] = joined;
    else parts.push(line);
  }
  return parts;
}

const WHOSE: Record<Answer['from'], string> = {
  mine: 'yours',
  colleague: "a colleague's",
  team: "the team's",
  standard: 'the standard one',
};

function lineOf({ scenario, answers }: PlaybookLine): string {
  const used = playInUse(answers);
  const name = `*${excerpt(scenario.name, 80)}*`;
  return used ? `• ${name}: ${WHOSE[used.from]}, ${proofInWords(used.proof)}` : `• ${name}: no play yet`;
}
