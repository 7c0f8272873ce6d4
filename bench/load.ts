import { Agent, request } from 'node:http';
import { STAGES } from '../src/domain/pipeline.ts';
import { FORM, signed } from '../src/sandbox/slack/signer.ts';
import { ACCOUNTS, repId, SIGNING_SECRET, WORKSPACE_ID } from './workspace.ts';

/** Who types, among how many of their deals, and how often they have. */
export type Typist = { rep: number; deals: number; nth: number };

/** What a run of commands came to. `ms` holds how long each took. */
export type Load = { ms: number[]; seconds: number };

let typed = 0;

/** A command that changes something each time, and what an honest answer to it must say. */
function nextCommand(typist: Typist) {
  const { rep, deals } = typist;
  const nth = typist.nth++;
  typed += 1;
  const account = ACCOUNTS[nth % deals] ?? ACCOUNTS[0];
  const stage = STAGES[(1 + Math.floor(nth / deals)) % STAGES.length] ?? STAGES[0];
  const amount = 10_000 + typed;
  const step = `send draft v${typed}`;
  const body = new URLSearchParams({
    token: 'not-used',
    team_id: WORKSPACE_ID,
    team_domain: 'northwind',
    channel_id: `D${repId(rep)}`,
    channel_name: 'directmessage',
    user_id: repId(rep),
    user_name: repId(rep).toLowerCase(),
    command: '/deal',
    text: `update ${account.toLowerCase()} ${stage} ${amount} next ${step} by fri`,
    api_app_id: 'A1',
    is_enterprise_install: 'false',
    response_url: 'https://hooks.slack.com/commands/1',
    trigger_id: `${typed}.${process.pid}`,
  }).toString();
  return { body, says: [step, String(amount)] };
}

/** Keep-alive connections to one app. */
export type Door = { send: (typist: Typist) => Promise<number>; close: () => void };

export function openDoor(port: number, connections: number): Door {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    async send(typist) {
      const { body, says } = nextCommand(typist);
      const began = performance.now();
      const answer = await post(agent, port, body);
      const ms = performance.now() - began;
      const plain = answer.text.replaceAll(',', '');
      if (answer.status !== 200 || !says.every((words) => plain.includes(words))) {
        throw new Error(`answered ${answer.status} without "${says.join('" and "')}": ${answer.text}`);
      }
      return ms;
    },
    close: () => agent.destroy(),
  };
}

/** Each typist sends the next command when the last is answered, until the time is up. */
export async function load(door: Door, typists: Typist[], seconds: number): Promise<Load> {
  const began = performance.now();
  const until = began + seconds * 1000;
  const ms: number[] = [];
  await Promise.all(
    typists.map(async (typist) => {
      while (performance.now() < until) ms.push(await door.send(typist));
    }),
  );
  return { ms, seconds: (performance.now() - began) / 1000 };
}

function post(agent: Agent, port: number, body: string): Promise<{ status: number | undefined; text: string }> {
  const { headers } = signed(SIGNING_SECRET, FORM, body);
  const all = { ...headers, 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: '127.0.0.1', port, path: '/slack/events', method: 'POST', headers: all });
    sent.on('error', reject).on('response', (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (part: string) => {
          text += part;
        })
        .on('error', reject)
        .on('end', () => resolve({ status: response.statusCode, text }));
    });
    sent.end(body);
  });
}
