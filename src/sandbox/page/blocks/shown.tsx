import type { Block } from 'slack-blocks-to-jsx';
import { wordsOf } from '../../slack/elements.ts';
import type { Json } from '../../slack/state.ts';
import { Chart } from './chart.tsx';
import { Drawn } from './drawn.tsx';
import { listOf } from './held.ts';
import { isOwnPicture } from './link.ts';
import { DataTable } from './table.tsx';
import { Words } from './words.tsx';

/** A block that only shows something. One that this page cannot draw says so. */
export function Shown({ block }: { block: Json }) {
  switch (block.type) {
    case 'header':
      return (
        <h3 className="bk-header">
          <Words text={block.text} />
        </h3>
      );
    case 'context':
      return (
        <div className="bk-context">
          {listOf(block.elements).map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they have no names, and never move
            <ContextPart key={index} part={part} />
          ))}
        </div>
      );
    case 'image':
      return <Picture picture={block} title={wordsOf(block.title)} />;
    case 'alert':
      return <Alert block={block} />;
    case 'table':
    case 'data_table':
      return <DataTable block={block} />;
    case 'data_visualization':
      return <Chart block={block} />;
    case 'divider':
      return <hr />;
    case 'rich_text':
      return <Drawn blocks={[{ ...block, block_id: undefined } as unknown as Block]} />;
    case 'markdown':
      return <Drawn blocks={[{ type: 'markdown', text: markdownShown(String(block.text)) }]} />;
    default:
      return <p className="bk-aside">Slack shows a {String(block.type).replaceAll('_', ' ')} here.</p>;
  }
}

/** Slack shows a picture in markdown as a link to it; a box to tick is only a sign here. */
function markdownShown(text: string): string {
  const box = (_: string, before: string, mark: string) => `${before}${mark === ' ' ? '☐' : '☑'} `;
  return text.replaceAll('![', '[').replaceAll(/^(\s*[-*+] )\[([ xX])\] /gm, box);
}

function ContextPart({ part }: { part: Json }) {
  return part.type === 'image' ? <Picture picture={part} title="" /> : <Words text={part} />;
}

/** A picture of the page's own; of any other, only what it shows, since nothing is fetched from elsewhere. */
export function Picture({ picture, title }: { picture: Json; title: string }) {
  const alt = String(picture.alt_text ?? '');
  return (
    <figure className="bk-picture">
      {title && <figcaption>{title}</figcaption>}
      {isOwnPicture(picture.image_url) ? (
        <img src={picture.image_url} alt={alt} />
      ) : (
        <span className="bk-absent" role="img" aria-label={alt || 'Picture'}>
          {alt || 'Picture'}
        </span>
      )}
    </figure>
  );
}

const LEVELS: Record<string, string> = { info: 'Info', warning: 'Warning', error: 'Error', success: 'Success' };

function Alert({ block }: { block: Json }) {
  const level = String(block.level ?? 'default');
  return (
    <div className={`bk-alert bk-${level}`} role="note" aria-label={LEVELS[level] ?? 'Notice'}>
      <Words text={block.text} />
    </div>
  );
}
