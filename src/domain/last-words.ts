/** What its owner last said about an open deal, and when: a note, a next step, or what the buyer promised. */
export type LastWords = { dealId: number; is: 'note' | 'next-step' | 'promise'; text: string; at: Temporal.Instant };
