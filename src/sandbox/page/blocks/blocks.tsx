import { useMemo } from 'react';
import type { Json } from '../../slack/state.ts';
import { Field } from './field.tsx';
import { listOf } from './held.ts';
import { Live } from './live.tsx';
import { useNames } from './naming.tsx';
import { Section } from './section.tsx';
import { Shown } from './shown.tsx';
import { subjectsIn } from './subject.ts';
import './blocks.css';
import './controls.css';

/** Blocks as Slack shows them, with everything that can be pressed or filled in. */
export function Blocks({ blocks }: { blocks: Json[] }) {
  const names = useNames();
  const subjects = useMemo(() => subjectsIn(blocks, names), [blocks, names]);
  return (
    <div className="bk-blocks">
      {blocks.map((block, index) => (
        <OneBlock key={String(block.block_id ?? index)} {...{ block, subjects }} />
      ))}
    </div>
  );
}

function OneBlock({ block, subjects }: { block: Json; subjects: Map<Json, string> }) {
  if (block.type === 'section') return <Section {...{ block, subjects }} />;
  if (block.type === 'input') return <Field block={block} />;
  if (block.type !== 'actions') return <Shown block={block} />;
  return (
    <div className="bk-actions">
      {listOf(block.elements).map((element) => (
        <Live key={String(element.action_id)} {...{ block, element }} subject={subjects.get(element)} />
      ))}
    </div>
  );
}
