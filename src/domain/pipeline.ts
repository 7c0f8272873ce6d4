/** The five stages of an open deal, in order. The keys are fixed; a workspace may rename what people see. */
export const STAGES = ['lead', 'contacted', 'qualified', 'proposal', 'negotiation'] as const;
export type Stage = (typeof STAGES)[number];

/** The four parts of the pipe. */
export const SECTIONS = ['find', 'reach', 'follow up', 'close'] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_OF: Record<Stage, Section> = {
  lead: 'find',
  contacted: 'reach',
  qualified: 'follow up',
  proposal: 'follow up',
  negotiation: 'close',
};

/** Prospecting is work in these sections. */
export const PROSPECTING: readonly Section[] = ['find', 'reach'];
