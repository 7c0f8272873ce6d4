import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** What the app answered to an envelope. */
export type Acknowledgement = { envelope_id: string; payload?: { text?: string } };

/** A Web API's front that opens sockets: `url` is its address, `send` puts an envelope on the app's socket. */
export type SocketSlack = {
  url: string;
  send: (type: string, payload: unknown) => Promise<Acknowledgement>;
  close: () => Promise<void>;
};

/** Opens sockets for Socket Mode, and passes every other call on to the Web API at `behind`. */
export async function socketSlack(behind: string): Promise<SocketSlack> {
  const sockets = new WebSocketServer({ noServer: true });
  const connected = new Promise<WebSocket>((resolve) => sockets.once('connection', resolve));
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    response.setHeader('content-type', 'application/json');
    if (request.url === '/api/apps.connections.open') {
      response.end(JSON.stringify({ ok: true, url: `ws://127.0.0.1:${port}/socket` }));
      return;
    }
    const { 'content-type': type = '', authorization = '' } = request.headers;
    const headers = { 'content-type': type, authorization };
    const method = (request.url ?? '').replace('/api/', '');
    const passedOn = await fetch(behind + method, { method: 'POST', headers, body: Buffer.concat(chunks) });
    response.end(await passedOn.text());
  });
  server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (open) => {
      sockets.emit('connection', open, request);
      open.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  let sent = 0;
  return {
    url: `http://127.0.0.1:${port}/api/`,
    async send(type, payload) {
      const open = await connected;
      const answer = once(open, 'message');
      sent += 1;
      open.send(JSON.stringify({ envelope_id: `E${sent}`, type, payload, accepts_response_payload: true }));
      const [data] = await answer;
      return JSON.parse(String(data)) as Acknowledgement;
    },
    async close() {
      for (const open of sockets.clients) open.terminate();
      server.closeAllConnections();
      server.close();
    },
  };
}
