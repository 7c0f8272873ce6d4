import { buildPage } from '../../src/sandbox/web/page-build.ts';

/** Builds the page once, as it is now. */
export default async function setup(): Promise<void> {
  await buildPage();
}
