import type { Block } from 'slack-blocks-to-jsx';
import type { Json } from '../../slack/state.ts';
import { chartWords } from './chart-words.ts';
import { Drawn } from './drawn.tsx';
import { Scroller } from './scroller.tsx';

/** A chart in a box of its own, which scrolls where the window is narrow, and its figures in words. */
export function Chart({ block }: { block: Json }) {
  const title = String(block.title ?? 'Chart');
  const isRound = (block.chart as Json | undefined)?.type === 'pie';
  return (
    <figure className={isRound ? 'bk-chart' : 'bk-chart bk-plotted'}>
      <Scroller label={title}>
        <Drawn blocks={[{ ...block, block_id: undefined } as unknown as Block]} />
      </Scroller>
      <figcaption className="bk-unseen">{chartWords(block).join(' ')}</figcaption>
    </figure>
  );
}
