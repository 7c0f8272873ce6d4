import { now } from './coach/now.ts';
import { team } from './coach/team.ts';
import { withSubcommands } from './subcommand.ts';

/** `/coach`: what I should do now, and who works with whom. */
export const coach = withSubcommands('/coach', now, [now, team]);
