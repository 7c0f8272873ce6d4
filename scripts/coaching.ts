import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type AboutRule, inUnits, type Limit, type Origin } from '../src/domain/limit.ts';
import { aboutMentors } from '../src/domain/mentors.ts';
import { aboutMirror } from '../src/domain/mirror.ts';
import type { RuleName } from '../src/domain/rule-name.ts';
import { ABOUT_RULES } from '../src/domain/rules/index.ts';

/** The five ideas, and which rules come from each. */
const IDEAS: { title: string; says: string; rules: RuleName[]; more?: Record<string, AboutRule> }[] = [
  {
    title: 'Know your response',
    says: 'Good sellers have decided beforehand what they do in each common situation, and model those who have done it. "It depends" is no plan.',
    rules: ['scenario-gap', 'role-model'],
    more: { mentors: aboutMentors },
  },
  {
    title: 'The leads are only as effective as you are',
    says: 'Find ways, not excuses: what a source brings is held against what was done with it. Where the leads are at fault, the coach says so.',
    rules: ['lead-response', 'same-leads', 'excuse'],
  },
  {
    title: "Look at your own behaviour, not the buyer's",
    says: "A buyer's silence cannot be worked on. What one does next can.",
    rules: ['follow-up', 'commitments-due', 'customers', 'new-ground'],
  },
  {
    title: 'Keep the pipe flowing',
    says: 'The whole of it, not just the part one likes.',
    rules: ['no-prospecting', 'clog'],
  },
  {
    title: 'See every opportunity through',
    says: 'To a yes or a no. Both are good endings; a maybe without a date is none.',
    rules: ['due-today', 'stalled', 'unexplored', 'conclude', 'shiny-object'],
    more: { mirror: aboutMirror },
  },
  {
    title: 'And one courtesy',
    says: 'Nobody is nudged on the beach.',
    rules: ['away-status'],
  },
];

const ORIGIN: Record<Origin, string> = {
  convention: 'a convention of ours',
  evidence: 'research, below',
  logic: 'arithmetic',
  statistics: 'statistical custom',
};

const SCALES: Record<NonNullable<Limit['scales']>, string> = {
  stage: '× 0.5, 1, 2 or 3 by the usual length of a deal',
  quiet: '× 1, 1, 1.5 or 2 by the usual length of a deal',
};

const HEAD = `# How Sideline coaches

Every rule reads the rep's own rows and nothing else: what was logged, what was promised, what was said. A rule is one file in
\`src/domain/rules/\`, with its numbers named beside it; this page is made from them by \`npm run coaching\`, and a test keeps it true.

- **Days are the rep's own working days** (their work days, the public holidays of their country, their time off), unless it says calendar days.
- **Every limit can be changed.** An admin types \`/coach setup\`; \`/coach setup limits\` lists them with what they are here. The usual length of a
  deal (under a month, one to three, three to six, longer) stretches how long a deal may be quiet or stay in a stage.
- **Where a number comes from is said beside it.** "A convention of ours" means just that: we chose it, no study did.
- **Silence is part of the coaching.** One finding a deal a day; three working days before a deal is spoken of again; after two nudges without
  an answer only \`conclude\` speaks, in private; at most two nudges a day besides the digest. Small samples, known reasons (the buyer's own
  date, a park with a date), snoozes and time off silence a rule.
- **A section whose weekly goal is 0 is not that person's job.** No rule uses it for them, and people are compared only with those who
  have the same sections.
- **Nothing is said of a person.** Findings are about a deal, a date or a number. \`/coach why\` shows the evidence of everything that was said.
`;

const RESEARCH = `## Research

| what | evidence | how good it is |
| --- | --- | --- |
| plays as "If …, then I will …", practised | Gollwitzer & Sheeran 2006: 94 tests, d = 0.65. Sheeran 2024: 642 tests, 0.27 to 0.66 | meta-analyses, not from sales |
| logging progress, following behaviour, sharing commitments | Harkin 2016: 138 studies, d = 0.40, more where progress is recorded and made public | meta-analysis, mostly of health |
| feedback on the next action, never on the person | Kluger & DeNisi 1996: d = 0.41, yet over a third of interventions made things worse, more so the more they turned to the self | meta-analysis |
| a new inbound lead's first touch within an hour | Oldroyd, McElheran, Elkington, HBR 2011: 1.25 million leads of 42 firms; about seven times as likely to qualify as an hour later | large, but correlational |
| two or three follow-ups, days apart, then another channel or an end | Yesware, 500,000 e-mails; Woodpecker | vendors' own data |
| asking for a yes, a no or a park | the JOLT study, 2.5 million conversations: 40 to 60% end in no decision | read second-hand |

What we looked for and did not find is computed from the team's own rows, or left out: an ideal mix of activities, norms of conversion between
stages, the lift of a set next step. No "80% of sales need five contacts" here.
`;

/** The whole of docs/coaching.md. */
export function coachingPage(rules: Readonly<Record<RuleName, AboutRule>> = ABOUT_RULES): string {
  const ideas = IDEAS.map(({ title, says, rules: names, more = {} }) => {
    const abouts: [string, AboutRule][] = [
      ...names.map((name) => [name, rules[name]] as [string, AboutRule]),
      ...Object.entries(more),
    ];
    return [`## ${title}`, says, ...abouts.map(([name, about]) => ruleText(name, about, title))].join('\n\n');
  });
  return `${[HEAD.trimEnd(), ...ideas, RESEARCH].join('\n\n').trimEnd()}\n`;
}

function ruleText(name: string, { idea, formula, limits }: AboutRule, title: string): string {
  const rows = limits.map(
    ({ name, is, value, unit, origin, scales }) =>
      `| \`${name}\` | ${is.charAt(0).toUpperCase()}${is.slice(1)} | ${inUnits(value, unit)} | ${ORIGIN[origin]}${scales ? `; ${SCALES[scales]}` : ''} |`,
  );
  const table = rows.length > 0 ? ['', '| limit | is | default | from |', '| --- | --- | --- | --- |', ...rows] : [];
  return [`### \`${name}\``, '', ...(idea === title ? [] : [idea, '']), formula, ...table].join('\n');
}

/** Rules that no idea lists, which a test finds empty. */
export function unlistedRules(): RuleName[] {
  const listed = new Set(IDEAS.flatMap(({ rules }) => rules));
  return (Object.keys(ABOUT_RULES) as RuleName[]).filter((name) => !listed.has(name));
}

if (import.meta.main) await writeFile(fileURLToPath(new URL('../docs/coaching.md', import.meta.url)), coachingPage());
