import { expect, it } from 'vitest';
import { whyUnknown } from '../src/bot.ts';

const fetchFailed = Object.assign(new Error('a request failed'), {
  code: 'slack_webapi_request_error',
  original: new TypeError('fetch failed', {
    cause: Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND', hostname: 'slack.com' }),
  }),
});
const answered = (error: unknown) => Object.assign(new Error('said no'), { data: { ok: false, error } });
const [HERE, NOWHERE] = ['http://127.0.0.1:9/api/', undefined];

it.each([
  {
    is: 'a refused token',
    error: answered('invalid_auth'),
    at: HERE,
    says: 'SLACK_BOT_TOKEN: Slack does not accept it (invalid_auth).',
  },
  {
    is: 'a page',
    error: answered('<html>Welcome</html>'),
    at: HERE,
    says: `SLACK_API_URL: nothing that answers as Slack does is at ${HERE} (its answer is no JSON).`,
  },
  {
    is: 'a page, with no address set',
    error: answered('<html>'),
    at: NOWHERE,
    says: 'Slack cannot be reached (its answer is no JSON).',
  },
  { is: 'no network', error: fetchFailed, at: NOWHERE, says: 'Slack cannot be reached (ENOTFOUND slack.com).' },
  { is: 'no code at all', error: new Error('odd'), at: NOWHERE, says: 'Slack cannot be reached (unknown error).' },
])('$is is said in one sentence', ({ error, at, says }) => {
  expect(whyUnknown(error, at)).toBe(says);
});
