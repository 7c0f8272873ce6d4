import { anyWords } from './coach/ask.ts';
import { away } from './coach/away.ts';
import { back } from './coach/back.ts';
import { data } from './coach/data.ts';
import { focus } from './coach/focus.ts';
import { goals } from './coach/goals.ts';
import { mentor } from './coach/mentor.ts';
import { mirror } from './coach/mirror.ts';
import { now } from './coach/now.ts';
import { plays } from './coach/plays.ts';
import { practice } from './coach/practice.ts';
import { scenario } from './coach/scenarios.ts';
import { settings } from './coach/settings.ts';
import { setup } from './coach/setup.ts';
import { team } from './coach/team.ts';
import { why } from './coach/why.ts';
import { withSubcommands } from './subcommand.ts';

/** `/coach`: what I should do now, my plays for any situation, why I heard what I heard, my own days and hours, and who works with whom. */
export const coach = withSubcommands(
  '/coach',
  now,
  [now, plays, practice, scenario, focus, goals, mirror, mentor, why, away, back, settings, data, team, setup],
  anyWords,
);
