import type { View } from '@slack/types';
import { describe, expect, test, vi } from 'vitest';
import { clientInto, errorOf, openAcme, SECRET } from './workspace.ts';

const BUTTONS = [
  { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Undo' }, action_id: 'undo' }] },
];

/** A local Slack whose app notes what it is sent and answers nothing. */
async function noting() {
  const { slack, move } = openAcme();
  const noted = { url: '', trigger: '' };
  await slack.connect({
    signingSecret: SECRET,
    send: async ({ body }) => {
      const form = new URLSearchParams(body);
      const fields = form.has('payload') ? JSON.parse(form.get('payload') ?? '{}') : Object.fromEntries(form);
      noted.url = fields.response_url ?? '';
      noted.trigger = fields.trigger_id;
      return { status: 200, body: '' };
    },
  });
  const respond = async (body: object) => {
    const response = await slack.fetch(noted.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return `${response.status} ${await response.text()}`;
  };
  return { slack, move, noted, respond };
}

describe('a response_url', () => {
  test('serves 5 times', async () => {
    const { slack, respond } = await noting();
    await slack.command('/deal', '', 'U_BEA');
    for (let use = 1; use <= 5; use += 1) expect(await respond({ text: `${use}` })).toBe('200 ok');
    expect(await respond({ text: '6' })).toBe('404 used_url');
    expect(slack.dm('U_BEA').map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5']);
  });

  test.each([
    { after: { minutes: 30 }, answer: '200 ok' },
    { after: { minutes: 30, milliseconds: 1 }, answer: '404 expired_url' },
  ])('after $after answers $answer', async ({ after, answer }) => {
    const { slack, move, respond } = await noting();
    await slack.command('/deal', '', 'U_BEA');
    move(after);
    expect(await respond({ text: 'late' })).toBe(answer);
  });

  test('says to the caller alone, or in_channel to all', async () => {
    const { slack, respond } = await noting();
    await slack.command('/deal', '', 'U_BEA', { channel: 'C_SALES' });
    await respond({ text: 'for Bea' });
    await respond({ text: 'for all', response_type: 'in_channel' });
    expect(slack.messages('C_SALES', 'U_BEA').map(({ text }) => text)).toEqual(['for Bea', 'for all']);
    expect(slack.messages('C_SALES', 'U_RAJ').map(({ text }) => text)).toEqual(['for all']);
  });

  test('of a click replaces or deletes the message clicked, ephemeral or not', async () => {
    const { slack, respond } = await noting();
    await slack.command('/deal', '', 'U_BEA', { channel: 'C_SALES' });
    await respond({ text: 'Acme saved', blocks: BUTTONS });
    await respond({ text: 'Acme is won', blocks: BUTTONS, response_type: 'in_channel' });
    const [mine, ours] = slack.messages('C_SALES', 'U_BEA');
    if (!mine || !ours) throw new Error('nothing shown');
    await slack.as('U_BEA').click(mine, 'Undo');
    await respond({ replace_original: true, text: 'Undone' });
    await slack.as('U_RAJ').click(ours, 'Undo');
    await respond({ delete_original: true });
    expect(slack.messages('C_SALES', 'U_BEA')).toMatchObject([{ ts: mine.ts, text: 'Undone', viewer: 'U_BEA' }]);
    expect(slack.messages('C_SALES', 'U_BEA')[0]).not.toHaveProperty('blocks');
  });

  test('refuses what Slack would refuse, and an address nobody gave out', async () => {
    const { slack, noted, respond } = await noting();
    await slack.command('/deal', '', 'U_BEA');
    expect(await respond({ text: '' })).toBe('400 no_text');
    expect(await respond({ text: 'a', blocks: [{ type: 'banner' }] })).toBe('400 invalid_blocks');
    expect(slack.breaches()).toEqual(['neither text nor blocks', 'blocks[0]: no such block: banner']);
    noted.url = 'http://slack.local/response/T_ACME/guessed';
    expect(await respond({ text: 'a' })).toBe('404 no_service');
  });
});

test('a trigger lasts 3 s of the machine’s clock, whatever the given clock says', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const { slack, move, noted } = await noting();
    const client = clientInto(slack.fetch);
    const view: View = { type: 'modal', title: { type: 'plain_text', text: 'Deal' }, blocks: [] };
    const open = () => errorOf(client.views.open({ trigger_id: noted.trigger, view }));
    await slack.command('/deal', '', 'U_BEA');
    move({ hours: 72 });
    vi.setSystemTime(Date.now() + 2999);
    expect(await open()).toBe('none');
    await slack.command('/deal', '', 'U_BEA');
    vi.setSystemTime(Date.now() + 3000);
    expect(await open()).toBe('expired_trigger_id');
  } finally {
    vi.useRealTimers();
  }
});
