import { expect } from 'vitest';
import type { SetupPart } from '../../../src/slack/modals/setup-menu.ts';
import { test as base } from '../../slack-fixture.ts';

/** Ada the admin at her keyboard, with the ways through the menu of `/coach setup`. */
export const test = base.extend('admin', async ({ wire }) => {
  const id = wire.id('ada');
  const ada = wire.slack.as(id);
  const modal = () => {
    const open = wire.slack.modal(id);
    if (!open) throw new Error('Ada has no modal open');
    return open;
  };
  const stands = () => JSON.stringify(modal().blocks);
  return {
    ...ada,
    id,
    modal,
    /** Everything that stands in the modal on top. */
    stands,
    menu: async () => {
      const { modal: menu } = await ada.command('/coach', 'setup');
      expect(menu?.title).toMatchObject({ text: 'Set up Sideline' });
    },
    /** Opens the menu, and a part of it. */
    open: async (part: SetupPart) => {
      await ada.command('/coach', 'setup');
      await ada.click(modal(), 'setup_part', part);
      await wire.parts.drained();
    },
    /** Presses something in the modal on top, and waits for what it leads to. */
    press: async (what: string, value?: string) => {
      await ada.click(modal(), what, value);
      await wire.parts.drained();
    },
    /** What stands in the menu, once the forms on top of it are closed. */
    menuBehind: async () => {
      await wire.parts.drained();
      while (
        JSON.stringify(modal().title) !== JSON.stringify({ type: 'plain_text', text: 'Set up Sideline', emoji: true })
      )
        await ada.close();
      return stands();
    },
  };
});
