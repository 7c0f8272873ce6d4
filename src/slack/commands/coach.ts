import { away } from './coach/away.ts';
import { back } from './coach/back.ts';
import { now } from './coach/now.ts';
import { settings } from './coach/settings.ts';
import { team } from './coach/team.ts';
import { why } from './coach/why.ts';
import { withSubcommands } from './subcommand.ts';

/** `/coach`: what I should do now, why I heard what I heard, my own days and hours, and who works with whom. */
export const coach = withSubcommands('/coach', now, [now, why, away, back, settings, team]);
