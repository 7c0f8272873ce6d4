import { expect, test } from 'vitest';
import { plainRichText, richTextOf } from '../../../src/sandbox/page/blocks/mrkdwn.ts';
import type { Reading } from '../../../src/sandbox/page/blocks/mrkdwn-spans.ts';
import { fieldsOf } from '../../../src/slack/limits/fault.ts';

const reading: Reading = {
  nameOf: (id) => ({ UBEA: 'Bea Ortiz', C1: 'team' })[id],
  dated: (seconds, words) => `${seconds} as ${words}`,
};

/** Each element in a few letters: its style, its type, what it says. */
function spans(mrkdwn: string): string[] {
  return richTextOf(mrkdwn, reading).flatMap((part) =>
    part.elements.map((element) => {
      const { type, text, url, user_id, channel_id, name, range, style, skin_tone } = fieldsOf(element) ?? {};
      const marks = Object.keys(fieldsOf(style) ?? {}).join('+');
      const said = [text, url, user_id, channel_id, name, range, skin_tone].filter((one) => one !== undefined);
      return [marks, type === 'text' ? '' : type, ...said].filter(Boolean).join(' ');
    }),
  );
}

test.each([
  ['*bold*, _it_ and ~gone~', ['bold bold', ', ', 'italic it', ' and ', 'strike gone']],
  ['*a _b_*', ['bold a ', 'bold+italic b']],
  ['`/deal *x*` &amp; more', ['code /deal *x*', ' & more']],
  ['snake_case_name, 2*3*4, a~b~c', ['snake_case_name, 2*3*4, a~b~c']],
  ['*not\nbold*', ['*not\nbold*']],
  ['# no heading\n1. no list\n---', ['# no heading\n1. no list\n---']],
  ['[x](http://evil)', ['[x](http://evil)']],
  ['&lt;!channel&gt; &lt;@UBEA&gt;', ['<!channel> <@UBEA>']],
  ['&amp;lt;b&amp;gt;', ['&lt;b&gt;']],
  ['<@UBEA> in <#C1|team>', ['user UBEA', ' in ', 'channel C1']],
  [
    '<#C1> is taken, `&lt;#C1&gt;` and &lt;#C1&gt; are text',
    ['channel C1', ' is taken, ', 'code <#C1>', ' and <#C1> are text'],
  ],
  ['<@UGONE|zed> and <@UGONE>', ['@zed', ' and ', 'user UGONE']],
  ['<!here> <!channel|channel>', ['broadcast here', ' ', 'broadcast channel']],
  ['<https://a.example/?x=1&amp;y=2|a &lt;link&gt;>', ['link a <link> https://a.example/?x=1&y=2']],
  ['<https://a.example/a_b_c>', ['link https://a.example/a_b_c https://a.example/a_b_c']],
  ['<mailto:a@b.example>', ['link a@b.example mailto:a@b.example']],
  ['<!date^1773064800^{date} at {time}|soon>', ['1773064800 as {date} at {time}']],
  ['<!date^1773064800^{date}^https://a.example|soon>', ['link 1773064800 as {date} https://a.example']],
  ['<!unknown^x|words>', ['words']],
  [':tada: at 10:30', ['emoji tada', ' at 10:30']],
  [':wave::skin-tone-3:', ['emoji wave 3']],
])('%j is drawn as %j', (mrkdwn, drawn) => {
  expect(spans(mrkdwn)).toEqual(drawn);
});

test('lines that begin with > are one quote, and fenced lines are code, read no further', () => {
  const parts = richTextOf('before\n&gt; one *b*\n> two\nafter\n```\n*x* &lt;b&gt;\n  y\n```\nend', reading);
  expect(parts.map(({ type }) => type)).toEqual([
    'rich_text_section',
    'rich_text_quote',
    'rich_text_section',
    'rich_text_preformatted',
    'rich_text_section',
  ]);
  expect(parts[3]?.elements).toEqual([{ type: 'text', text: '*x* <b>\n  y' }]);
});

test('plain text formats nothing and mentions nobody, but its emoji are emoji', () => {
  expect(plainRichText('*a* <!channel> <@UBEA> :tada:')[0]?.elements).toEqual([
    { type: 'text', text: '*a* <!channel> <@UBEA> ', style: {} },
    { type: 'emoji', name: 'tada' },
  ]);
});
