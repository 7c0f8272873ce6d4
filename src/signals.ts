const SIGNALS: NodeJS.Signals[] = ['SIGINT', 'SIGTERM'];

/** Signals this close together are one asking, milliseconds: npm passes a Ctrl-C on that the terminal sent as well. */
const ONE_ASKING = 1000;

/** Resolves when the process is asked to end, by these signals too. Asked again, it ends at once, with what is unfinished left as it is. */
export function askedToEnd(more: NodeJS.Signals[] = []): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | undefined;
    const end = () => {
      if (askedAt !== undefined && performance.now() - askedAt > ONE_ASKING) process.exit(0);
      askedAt ??= performance.now();
      resolve();
    };
    for (const signal of [...SIGNALS, ...more]) process.on(signal, end);
  });
}
