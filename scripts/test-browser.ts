import { spawnSync } from 'node:child_process';
import { findChromium } from '../test/browser/chromium.ts';

// The sandbox's page in a real browser. Arguments go to vitest.
if (!findChromium()) {
  const given = process.env.CHROMIUM_PATH;
  console.error(given ? `CHROMIUM_PATH: ${given} is no program.` : 'There is no Chromium here.');
  console.error("Install one (Debian's package is `chromium`), or name one in CHROMIUM_PATH.");
  process.exit(1);
}
const config = ['run', '--config', 'vitest.browser.config.ts'];
process.exit(spawnSync('vitest', [...config, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1);
