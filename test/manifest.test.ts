import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LISTENERS } from '../src/slack/listeners.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const manifest = parse(read('manifest.yml'));
const readme = read('README.md');

describe('the manifest and the listeners', () => {
  it('name the same commands', () => {
    const offered = manifest.features.slash_commands.map(({ command }: { command: string }) => command);
    expect(offered.sort()).toEqual(LISTENERS.commands.map(({ name }) => name).sort());
  });

  it('name the same shortcuts', () => {
    const offered = manifest.features.shortcuts.map(({ callback_id }: { callback_id: string }) => callback_id);
    expect(offered.sort()).toEqual(LISTENERS.shortcuts.map(({ id }) => id).sort());
  });

  it('name the same events', () => {
    const subscribed = manifest.settings.event_subscriptions.bot_events;
    expect([...subscribed].sort()).toEqual(LISTENERS.events.map(({ subscribed }) => subscribed).sort());
  });

  it('agree that things are pressed and picked, and where that is sent', () => {
    const { interactivity } = manifest.settings;
    expect(LISTENERS.actions.length + LISTENERS.views.length > 0).toBe(interactivity.is_enabled);
    expect(LISTENERS.options.length > 0).toBe(Boolean(interactivity.message_menu_options_url));
  });

  it('escape what is typed behind a command, since mentions are read from it', () => {
    for (const command of manifest.features.slash_commands) expect(command.should_escape).toBe(true);
  });
});

describe('the scopes', () => {
  const scopes: string[] = manifest.oauth_config.scopes.bot;

  it.each(scopes)('%s has its reason in the README', (scope) => {
    expect(readme).toMatch(new RegExp(`\\| \`${scope}\` \\| .{20,}`));
  });
});
