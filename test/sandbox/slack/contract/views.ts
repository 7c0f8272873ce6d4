import type { ModalView, View } from '@slack/types';
import { expect } from 'vitest';
import { errorOf } from '../workspace.ts';
import { type Expectation, section } from './expectation.ts';

const button = { type: 'button', text: { type: 'plain_text', text: 'More' }, action_id: 'more' } as const;

const modal = (title: string, more: Partial<ModalView> = {}): ModalView => ({
  type: 'modal',
  title: { type: 'plain_text', text: title },
  blocks: [section(title), { type: 'actions', elements: [button] }],
  ...more,
});

/** Modals and the Home. */
export const VIEWS: Expectation[] = [
  {
    does: 'a trigger opens one modal, once',
    async check({ client, trigger }) {
      const trigger_id = await trigger();
      const { view } = await client.views.open({ trigger_id, view: modal('Deal', { callback_id: 'deal' }) });
      expect(view).toMatchObject({ type: 'modal', callback_id: 'deal', state: { values: {} } });
      expect(await errorOf(client.views.open({ trigger_id, view: modal('Deal') }))).toBe('exchanged_trigger_id');
      expect(await errorOf(client.views.open({ trigger_id: '1.2.3', view: modal('Deal') }))).toBe('invalid_trigger_id');
    },
  },
  {
    does: 'a modal is updated under its hash only',
    async check({ client, trigger }) {
      const { view } = await client.views.open({ trigger_id: await trigger(), view: modal('Deal') });
      const [view_id, hash] = [view?.id ?? '', view?.hash ?? ''];
      const updated = await client.views.update({ view_id, hash, view: modal('Deal 2') });
      expect(updated.view).toMatchObject({ id: view_id, title: { text: 'Deal 2' } });
      expect(updated.view?.hash).not.toBe(hash);
      expect(await errorOf(client.views.update({ view_id, hash, view: modal('Deal 3') }))).toBe('hash_conflict');
      expect(await errorOf(client.views.update({ view_id: 'V_NONE', view: modal('a') }))).toBe('not_found');
    },
  },
  {
    does: 'modals are stacked three deep',
    async check({ client, trigger }) {
      const first = await client.views.open({ trigger_id: await trigger(), view: modal('One') });
      const id = first.view?.id ?? '';
      const second = await client.views.push({ trigger_id: await trigger(id), view: modal('Two') });
      expect(second.view).toMatchObject({ previous_view_id: id, root_view_id: id });
      const third = await client.views.push({ trigger_id: await trigger(second.view?.id), view: modal('Three') });
      const fourth = client.views.push({ trigger_id: await trigger(third.view?.id), view: modal('Four') });
      expect(await errorOf(fourth)).toBe('push_limit_reached');
    },
  },
  {
    does: 'a Home is published for one person and keeps its id',
    async check({ client, bea }) {
      const publish = (text: string) =>
        client.views.publish({ user_id: bea, view: { type: 'home', blocks: [section(text)] } });
      const first = await publish('one');
      const second = await publish('two');
      expect(second.view?.hash).not.toBe(first.view?.hash);
      const view: View = { type: 'home', blocks: [section('three')] };
      const stale = client.views.publish({ user_id: bea, view, hash: first.view?.hash ?? '' });
      expect(await errorOf(stale)).toBe('hash_conflict');
      expect(second.view).toMatchObject({ type: 'home', id: first.view?.id, blocks: [section('two')] });
      const nobody = client.views.publish({ user_id: 'U_NOBODY', view: { type: 'home', blocks: [] } });
      expect(await errorOf(nobody)).toBe('user_not_found');
    },
  },
];
