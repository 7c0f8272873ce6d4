import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import type { SignedRequest } from '../../../src/sandbox/slack/signer.ts';
import { openAcme, SECRET } from './workspace.ts';

/** Slack's published recipe for checking a request, written out from its words. */
function verifies({ headers, body }: SignedRequest): boolean {
  const base = ['v0', headers['x-slack-request-timestamp'], body].join(':');
  return headers['x-slack-signature'] === `v0=${createHmac('sha256', SECRET).update(base).digest('hex')}`;
}

async function listening() {
  const { slack } = openAcme();
  await slack.connect({ signingSecret: SECRET, send: async () => ({ status: 200, body: '' }) });
  return slack;
}

test('a command verifies by Slack’s recipe, timed by the machine and typed exactly', async () => {
  const slack = await listening();
  await slack.command('/deal', 'new Müller & Söhne 40k', 'U_BEA');
  const [request] = slack.requests;
  expect(request && verifies(request)).toBe(true);
  expect(request?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  const age = Date.now() / 1000 - Number(request?.headers['x-slack-request-timestamp']);
  expect(age).toBeGreaterThanOrEqual(0);
  expect(age).toBeLessThan(300);
});

test('an event verifies too, as JSON', async () => {
  const slack = await listening();
  await slack.as('U_BEA').say('Müller & Söhne is won 🎉');
  const [request] = slack.requests;
  expect(request && verifies(request)).toBe(true);
  expect(request?.headers['content-type']).toBe('application/json');
});

test('a body changed on the way no longer verifies, nor does a forged signature or another time', async () => {
  const slack = await listening();
  await slack.command('/deal', 'acme 40k', 'U_BEA');
  await slack.command('/deal', '', 'U_BEA', { signature: 'v0=00' });
  await slack.command('/deal', '', 'U_BEA', { timestamp: 1_700_000_000 });
  const [honest, forged, old] = slack.requests;
  expect(honest && verifies({ ...honest, body: honest.body.replace('40k', '90k') })).toBe(false);
  expect(forged && verifies(forged)).toBe(false);
  expect(old?.headers['x-slack-request-timestamp']).toBe('1700000000');
  expect(old && verifies(old)).toBe(true);
});
