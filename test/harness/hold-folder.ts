import { once } from 'node:events';
import { sql } from 'drizzle-orm';
import { openEmbedded } from '../../src/store/embedded.ts';

// A process that opens the folder named on its command line, writes one workspace, says so, and holds on until told.
const [folder = '', workspaceId = ''] = process.argv.slice(2);
const store = await openEmbedded(folder);
await store.db.execute(sql`insert into workspaces values (${workspaceId}, 'Globex', 'USD', 'US', 'mdy')`);
process.stdout.write('holding\n');
await once(process.stdin, 'data');
await store.close();
process.stdout.write('let go\n');
process.exit();
