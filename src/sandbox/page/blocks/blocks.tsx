import type { Json } from '../../slack/state.ts';
import { Field } from './field.tsx';
import { listOf } from './held.ts';
import { Live } from './live.tsx';
import { Section } from './section.tsx';
import { Shown } from './shown.tsx';
import './blocks.css';
import './controls.css';

/** Blocks as Slack shows them, with everything that can be pressed or filled in. */
export function Blocks({ blocks }: { blocks: Json[] }) {
  return (
    <div className="bk-blocks">
      {blocks.map((block, index) => (
        <OneBlock key={String(block.block_id ?? index)} block={block} />
      ))}
    </div>
  );
}

function OneBlock({ block }: { block: Json }) {
  if (block.type === 'section') return <Section block={block} />;
  if (block.type === 'input') return <Field block={block} />;
  if (block.type !== 'actions') return <Shown block={block} />;
  return (
    <div className="bk-actions">
      {listOf(block.elements).map((element) => (
        <Live key={String(element.action_id)} {...{ block, element }} />
      ))}
    </div>
  );
}
