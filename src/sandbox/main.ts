import { wishFrom } from './start.ts';

/** Serves the page, or plays a Monday of a sales team on the terminal, as the arguments have it. Throws UserError for wrong ones. */
export async function sandbox(args: string[]): Promise<void> {
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const wish = wishFrom(args, { today: Temporal.Now.plainDateISO(), isTerminal });
  if (wish.serves === 'page') {
    const { servePage } = await import('./web/serve-page.ts');
    return servePage(wish);
  }
  const { playAtTerminal } = await import('./terminal.ts');
  return playAtTerminal(wish, isTerminal);
}
