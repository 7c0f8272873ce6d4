import { SECTION_OF, SECTIONS, type Section, STAGES, type Stage } from './pipeline.ts';
import { STAGE_WORDS, stageOf } from './text/stage.ts';
import type { StageSettings } from './workspace.ts';

/** Characters that a stage's name may have: it stands in every line about a deal. */
export const STAGE_NAME_MAX = 20;

/** Words that mean something else in a command about a deal, where a stage's name stands too. */
const COMMAND_WORDS: ReadonlySet<string> = new Set(
  `account amount back close closes closing deal deals export from give help import lost new next none note notes
   open owner park parked reopen show source stage they undo until update won
   at for in into is moved moves now to worth`.split(/\s+/),
);

/** Words after which any words may follow in an update: a name that began with one would be read in their place. */
const BEGINNINGS: ReadonlySet<string> = new Set('account from next note notes nxt source they'.split(' '));

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a workspace calls a stage. */
export function stageName(stages: StageSettings, stage: Stage): string {
  return stages[stage]?.name ?? stage;
}

/** The workspace's own name of a stage, for a finding that speaks of it; nothing where it is the usual one. */
export function ownName(stages: StageSettings, stage: Stage): { stageName?: string } {
  const name = stages[stage]?.name;
  return name === undefined ? {} : { stageName: name };
}

/** The part of the pipe to which a stage belongs in a workspace. */
export function sectionOfStage(stages: StageSettings, stage: Stage): Section {
  return stages[stage]?.section ?? SECTION_OF[stage];
}

/** The parts of the pipe that lost their last stage. */
export function sectionsEmptied(before: StageSettings, after: StageSettings): Section[] {
  const has = (stages: StageSettings, section: Section) =>
    STAGES.some((stage) => sectionOfStage(stages, stage) === section);
  return SECTIONS.filter((section) => has(before, section) && !has(after, section));
}

/** Both of every stage, in words: "Offer (follow up)". */
export function stageFacts(stages: StageSettings): Record<string, string> {
  return Object.fromEntries(
    STAGES.map((stage) => [`stage ${stage}`, `${stageName(stages, stage)} (${sectionOfStage(stages, stage)})`]),
  );
}

/** A name and a section for each stage, as an admin gives them; an empty name is the usual one. */
export type WantedStages = Record<Stage, { name: string; section: Section }>;

/** What differs from the usual, to be kept. */
export function stageSettings(wanted: WantedStages): StageSettings {
  const own = STAGES.map((stage) => {
    const { name, section } = wanted[stage];
    const isUsual = name === '' || name === stage;
    return [stage, { ...(isUsual ? {} : { name }), ...(section === SECTION_OF[stage] ? {} : { section }) }] as const;
  });
  return Object.fromEntries(own.filter(([, settings]) => Object.keys(settings).length > 0));
}

/** What is wrong with a stage's name. */
export type StageFault =
  | { is: 'too-long' }
  | { is: 'twice'; other: Stage }
  | { is: 'another-stage'; other: Stage }
  | { is: 'a-command-word' };

/** What is wrong with these names, by stage: too long, used twice, the word of another stage, or of a command. */
export function stageFaults(wanted: WantedStages): Partial<Record<Stage, StageFault>> {
  const named = STAGES.map((stage) => ({ stage, name: wanted[stage].name || stage }));
  const faults = named.flatMap(({ stage, name }, at) => {
    const before = named.slice(0, at).find((other) => isSame(other.name, name));
    const fault = faultOf(stage, name, before?.stage);
    return fault ? [[stage, fault] as const] : [];
  });
  return Object.fromEntries(faults);
}

function faultOf(stage: Stage, name: string, before: Stage | undefined): StageFault | undefined {
  if ([...graphemes.segment(name)].length > STAGE_NAME_MAX) return { is: 'too-long' };
  const meant = STAGE_WORDS.includes(name.toLowerCase()) ? stageOf(name) : null;
  if (meant && meant !== stage) return { is: 'another-stage', other: meant };
  if (before) return { is: 'twice', other: before };
  const [first = '', ...others] = name.toLowerCase().split(/\s+/);
  const isTaken = others.length === 0 ? COMMAND_WORDS.has(first) : BEGINNINGS.has(first);
  return isTaken ? { is: 'a-command-word' } : undefined;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether a word names a part of the pipe. */
export function isSection(word: string): word is Section {
  return SECTIONS.some((section) => section === word);
}
