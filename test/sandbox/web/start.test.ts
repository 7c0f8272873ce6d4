import { expect, it } from 'vitest';
import { wishFrom } from '../../../src/sandbox/start.ts';

const TODAY = Temporal.PlainDate.from('2026-03-12');
const page = { serves: 'page', start: '2026-03-09', isNamed: false, port: null, reset: false };
const terminal = { serves: 'terminal', start: '2026-03-09', takesLines: true };
const monday = { ...terminal, takesLines: false };

it.each([
  { args: [], isTerminal: true, wish: page },
  { args: [], isTerminal: false, wish: monday },
  { args: ['--terminal'], isTerminal: true, wish: terminal },
  { args: ['--terminal'], isTerminal: false, wish: terminal },
  { args: ['--port', '3456'], isTerminal: true, wish: { ...page, port: 3456 } },
  { args: ['--port=3456'], isTerminal: false, wish: { ...page, port: 3456 } },
  { args: ['--reset'], isTerminal: true, wish: { ...page, reset: true } },
  { args: ['--reset', '--port', '1'], isTerminal: false, wish: { ...page, port: 1, reset: true } },
  { args: ['--start', '2026-02-09'], isTerminal: true, wish: { ...page, start: '2026-02-09', isNamed: true } },
  { args: ['--start', '2026-02-09'], isTerminal: false, wish: { ...monday, start: '2026-02-09' } },
])('$args with a terminal: $isTerminal', ({ args, isTerminal, wish }) => {
  const { start, ...rest } = wishFrom(args, { today: TODAY, isTerminal });
  expect({ ...rest, start: start.toString() }).toEqual(wish);
});

it.each([
  { args: ['--terminal', '--port', '3456'], says: '--terminal serves no page' },
  { args: ['--terminal', '--reset'], says: 'nothing to --reset' },
  { args: ['--reset'], says: 'Without a terminal --reset goes with --port' },
  { args: ['--port', 'many'], says: '--port many is no port' },
  { args: ['--port', '65536'], says: '--port 65536 is no port' },
  { args: ['--port'], says: '--port' },
  { args: ['--prot', '1'], says: '--prot' },
  { args: ['--start', '2026-03-10', '--port', '1'], says: 'no Monday' },
])('$args is answered with the usage', ({ args, says }) => {
  const wished = () => wishFrom(args, { today: TODAY, isTerminal: false });
  expect(wished).toThrow(says);
  expect(wished).toThrow('Usage: npm start');
});
