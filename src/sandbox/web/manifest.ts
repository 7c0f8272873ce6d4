import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { LISTENERS } from '../../slack/listeners.ts';
import type { CommandHelp, Shortcut } from './wire.ts';

const FILE = new URL('../../../manifest.yml', import.meta.url);

const MANIFEST = z.object({
  features: z.object({
    slash_commands: z.array(z.object({ command: z.string(), description: z.string() })),
    shortcuts: z.array(z.object({ name: z.string(), type: z.enum(['global', 'message']), callback_id: z.string() })),
  }),
});

/** What the manifest puts within a person's reach: slash commands with their help, and shortcuts. */
export type Reach = { commands: CommandHelp[]; shortcuts: Shortcut[] };

/** Reads the app's manifest, and each command's help from its own table. */
export function reachFromManifest(): Reach {
  const { slash_commands, shortcuts } = MANIFEST.parse(parse(readFileSync(FILE, 'utf8'))).features;
  return {
    commands: slash_commands.map(({ command, description }) => ({ command, description, lines: linesOf(command) })),
    shortcuts: shortcuts.map(({ name, type, callback_id: id }) => ({ id, name, type })),
  };
}

function linesOf(command: string): CommandHelp['lines'] {
  const lines = LISTENERS.commands.find(({ name }) => name === command)?.lines ?? [];
  return [
    ...lines.map(({ usage, summary }) => ({ usage, summary })),
    { usage: `${command} help`, summary: 'All of these lines' },
  ];
}
