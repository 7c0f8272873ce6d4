import type { HTTPReceiver } from '@slack/bolt';

/** What the measuring process asks of an app, and hears back. */
export type Asked = 'cpu';
export type Told = { port: number } | { cpuMs: number };

/** Starts listening on a free port of loopback, tells it to the parent process, and ends when that lets go. */
export async function announce(receiver: HTTPReceiver, close: () => Promise<void>): Promise<void> {
  const server = await receiver.start({ port: 0, host: '127.0.0.1' });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the app has no port');
  process.on('message', (asked: Asked) => {
    const { user, system } = process.cpuUsage();
    if (asked === 'cpu') tell({ cpuMs: (user + system) / 1000 });
  });
  process.once('disconnect', () => {
    server.closeAllConnections();
    void receiver
      .stop()
      .then(close)
      .finally(() => process.exit());
  });
  tell({ port: address.port });
}

function tell(told: Told): void {
  process.send?.(told);
}

/** The database this app was told to use: its first argument. */
export function databaseUrl(): string {
  const [url] = process.argv.slice(2);
  if (!url) throw new Error('say which database');
  return url;
}
