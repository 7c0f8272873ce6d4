import { create } from './deal/create.ts';
import { give } from './deal/give.ts';
import { list } from './deal/list.ts';
import { lost } from './deal/lost.ts';
import { park } from './deal/park.ts';
import { reopen } from './deal/reopen.ts';
import { show } from './deal/show.ts';
import { undo } from './deal/undo.ts';
import { update } from './deal/update.ts';
import { won } from './deal/won.ts';
import { withSubcommands } from './subcommand.ts';

/** `/deal`: everything about deals. Alone it lists the caller's own. */
export const deal = withSubcommands('/deal', list, [list, create, update, show, won, lost, park, reopen, give, undo]);
