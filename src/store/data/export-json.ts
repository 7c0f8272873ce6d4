import type { Db } from '../db.ts';
import { exported, leftOut } from './export.ts';
import { type About, type ExportFile, FILE_BYTES } from './export-file.ts';
import type { Row } from './pages.ts';

/** Everything in scope as JSON, in as many files as it takes, each whole by itself: rows by table, as they are kept. */
export async function* jsonFiles(db: Db, about: About, bytes = FILE_BYTES): AsyncGenerator<ExportFile> {
  let part = 1;
  let file = newFile(about, part);
  for await (const { table, rows } of exported(db, about.workspaceId, about.scope)) {
    for (const row of rows) {
      if (file.bytes() >= bytes) {
        yield file.closed();
        part += 1;
        file = newFile(about, part);
      }
      file.add(table, row);
    }
  }
  yield file.closed();
}

function newFile({ workspaceId, scope, at, name }: About, part: number) {
  const of = scope.of === 'everything' ? scope.of : scope.userId;
  const head = { workspace: workspaceId, of, at, part, leftToEachPerson: leftOut(scope) };
  const chunks: Buffer[] = [];
  let bytes = 0;
  let last: string | undefined;
  const write = (text: string) => {
    const chunk = Buffer.from(text);
    chunks.push(chunk);
    bytes += chunk.length;
  };
  write(`{"about": ${JSON.stringify(head)},\n"tables": {`);
  return {
    bytes: () => bytes,
    add(table: string, row: Row) {
      const before = last === undefined ? '' : '],';
      write(table === last ? ',\n' : `${before}\n${JSON.stringify(table)}: [\n`);
      write(JSON.stringify(row));
      last = table;
    },
    closed(): ExportFile {
      write(last === undefined ? '}}\n' : ']\n}}\n');
      return { name: part === 1 ? `${name}.json` : `${name}-${part}.json`, data: Buffer.concat(chunks) };
    },
  };
}
