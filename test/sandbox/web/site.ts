import { request } from 'node:http';
import { inject } from 'vitest';
import { holdSandbox } from '../../../src/sandbox/web/folder.ts';
import { openHouse } from '../../../src/sandbox/web/house.ts';
import { serveHouse } from '../../../src/sandbox/web/server.ts';
import type { Pace } from '../../../src/sandbox/web/week/pace.ts';
import type { Desk, Doing, Done, Offered, Post } from '../../../src/sandbox/web/wire.ts';
import { openDump } from '../../harness/pglite-dump.ts';

/** The Monday of these tests. */
export const START = Temporal.PlainDate.from('2026-03-09');

type Without<Whole, Key extends string> = Whole extends unknown ? Omit<Whole, Key> : never;

/** What came back over HTTP. */
export type Answer<Body = { problem?: string }> = { status: number; body: Body };

/** The sandbox as it is served, and a person's browser before it. */
export type Site = Awaited<ReturnType<typeof openSite>>;

/** Opens what the folder keeps, or a new office, and serves it on loopback. A week is played at `pace`. */
export async function openSite(folder: string, start = START, pace?: Pace) {
  const { letGo } = holdSandbox(folder);
  try {
    const house = await openHouse(folder, start, (dataDir) => openDump(inject('pgliteDump'), dataDir), pace);
    const { address, close } = await serveHouse(house, 0);
    const ask = async <Body>(path: string, body?: unknown): Promise<Answer<Body>> => {
      const posted = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
      const response = await fetch(`${address}${path}`, body === undefined ? {} : posted);
      return { status: response.status, body: (await response.json()) as Body };
    };
    return {
      house,
      address,
      ask,
      desk: async (me: string, place: string) => (await ask<Desk>(`/api/desk?me=${me}&place=${place}`)).body,
      act: async (me: string, doing: Without<Doing, 'me'>) => (await ask<Done>('/api/do', { me, ...doing })).body,
      suggest: async (asking: object) => (await ask<Offered>('/api/suggest', asking)).body,
      moveTo: async (to: string) => (await ask<Done>('/api/clock', { to })).body,
      async close() {
        house.office.halt();
        await close();
        await house.close();
        letGo();
      },
    };
  } catch (error) {
    letGo();
    throw error;
  }
}

/** The buttons of a message: where each stands, and what it says. */
export function buttonsOf({ channel, ts, blocks = [] }: Post) {
  return blocks.flatMap((block) => {
    const elements = [block.accessory, ...(Array.isArray(block.elements) ? block.elements : [])];
    return elements.flatMap((element) =>
      element?.type === 'button'
        ? [
            {
              label: String(element.text.text),
              press: {
                does: 'press' as const,
                shown: { channel, ts },
                block: String(block.block_id),
                action: String(element.action_id),
              },
            },
          ]
        : [],
    );
  });
}

/** A request with headers that `fetch` does not let one write. */
export function rawRequest(
  address: string,
  path: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer<string>> {
  const { port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    asked.once('error', reject);
    asked.end(body);
  });
}
