import { useState } from 'react';
import type { Block } from 'slack-blocks-to-jsx';
import type { Json } from '../../slack/state.ts';
import { Drawn } from './drawn.tsx';
import { listOf } from './held.ts';
import { Scroller } from './scroller.tsx';
import { Words } from './words.tsx';

const PAGE = 5;

/** A table, its first row the header. A data table has a caption and is turned page by page. */
export function DataTable({ block }: { block: Json }) {
  const [page, setPage] = useState(0);
  const [header = [], ...rows] = (Array.isArray(block.rows) ? block.rows : []).map(listOf);
  const isPaged = block.type === 'data_table';
  const size = isPaged ? Number(block.page_size ?? PAGE) : rows.length;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const at = Math.min(page, pages - 1);
  const shown = rows.slice(at * size, (at + 1) * size);
  const settings = listOf(block.column_settings);
  const look = (column: number, cell: Json) => ({
    className: settings[column]?.is_wrapped === true ? 'bk-wrapped' : undefined,
    style: { textAlign: alignOf(settings[column], cell) },
  });
  const heading = isPaged ? Number(block.row_header_column_index ?? -1) : -1;
  return (
    <div className="bk-table">
      <Scroller label={String(block.caption ?? 'Table')}>
        <table>
          {typeof block.caption === 'string' && <caption>{block.caption}</caption>}
          <thead>
            <tr>{header.map((cell, column) => cellOf(cell, column, 'col', look))}</tr>
          </thead>
          <tbody>
            {shown.map((cells, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names, and never move
              <tr key={index}>
                {cells.map((cell, column) => cellOf(cell, column, column === heading ? 'row' : undefined, look))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {pages > 1 && (
        <nav aria-label="Pages of the table">
          <button type="button" className="bk-press" disabled={at === 0} onClick={() => setPage(at - 1)}>
            Previous
          </button>
          <span role="status">
            {at + 1} of {pages}
          </span>
          <button type="button" className="bk-press" disabled={at === pages - 1} onClick={() => setPage(at + 1)}>
            Next
          </button>
        </nav>
      )}
    </div>
  );
}

function alignOf(setting: Json | undefined, { type }: Json): 'left' | 'center' | 'right' {
  if (setting?.align === 'center' || setting?.align === 'right') return setting.align;
  return type === 'raw_number' ? 'right' : 'left';
}

function cellOf(
  cell: Json,
  column: number,
  scope: 'col' | 'row' | undefined,
  look: (column: number, cell: Json) => object,
) {
  const Tag = scope ? 'th' : 'td';
  return (
    <Tag key={column} scope={scope} {...look(column, cell)}>
      <Cell cell={cell} />
    </Tag>
  );
}

function Cell({ cell }: { cell: Json }) {
  if (cell.type === 'rich_text') return <Drawn blocks={[cell as unknown as Block]} />;
  const text = cell.type === 'raw_number' ? String(cell.text ?? cell.value) : String(cell.text ?? '');
  return <Words text={{ type: 'plain_text', text }} />;
}
