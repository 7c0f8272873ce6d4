import { expect, test } from 'vitest';
import { subjectsIn } from '../../../src/sandbox/page/blocks/subject.ts';

const READING = {
  nameOf: (id: string) => (id === 'UBEA' ? 'Bea Ortiz' : undefined),
  dated: (_: number, words: string) => words,
};

const line = (text: string, accessory?: object) => ({ type: 'section', text: { type: 'mrkdwn', text }, accessory });
const button = (text: string) => ({ type: 'button', action_id: text, text: { type: 'plain_text', text } });
const row = (...elements: object[]) => ({ type: 'actions', elements });
const dots = { type: 'overflow', action_id: 'dots', options: [] };

/** What the controls of these blocks are about, in order. */
const about = (...blocks: object[]) => [
  ...subjectsIn(
    blocks.map((block) => ({ ...block })),
    READING,
  ).values(),
];

test.each([
  { is: 'a control of its own name', blocks: [line('*Acme* · due'), row(button('Update'))], subjects: [] },
  {
    is: 'the same button under two lines',
    blocks: [
      line('*Acme* · due'),
      row(button('Update')),
      line('*R&amp;D* · quiet'),
      row(button('Update'), button('Not this one')),
    ],
    subjects: ['Acme', 'R&D'],
  },
  {
    is: 'the same button beside two lines',
    blocks: [line('✓ *Acme*: call logged', button('Undo')), line('✓ *Globex*: quiet', button('Undo'))],
    subjects: ['Acme', 'Globex'],
  },
  {
    is: 'dots, which have no words',
    blocks: [line('*Acme*'), row(dots), line('*Globex*'), row({ ...dots })],
    subjects: ['Acme', 'Globex'],
  },
  {
    is: 'lines without bold words, one of them long',
    blocks: [line('<@UBEA>: call them'), row(button('Undo')), line('a'.repeat(100)), row(button('Undo'))],
    subjects: ['Bea Ortiz: call them', `${'a'.repeat(79)}…`],
  },
  { is: 'no line above', blocks: [row(button('Yes')), row(button('Yes'))], subjects: [] },
])('what is said with $is → $subjects', ({ blocks, subjects }) => {
  expect(about(...blocks)).toEqual(subjects);
});
