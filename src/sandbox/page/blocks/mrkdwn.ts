import type { RichTextBlockElement } from 'slack-blocks-to-jsx';
import { entitiesRead, type Reading, spansOf, unstyled } from './mrkdwn-spans.ts';

/** Slack's mrkdwn as the rich text it stands for: lines, quotes and code. What was escaped is shown as it is, and pings nobody. */
export function richTextOf(mrkdwn: string, reading: Reading): RichTextBlockElement[] {
  return mrkdwn.split(/```\n?([\s\S]+?)\n?```\n?/).flatMap((part, index): RichTextBlockElement[] => {
    if (index % 2 === 1)
      return [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: entitiesRead(part) }] }];
    return part === '' ? [] : paragraphs(part, reading);
  });
}

/** Plain text as rich text: nothing formats, and names of emoji become emoji. */
export function plainRichText(text: string): RichTextBlockElement[] {
  return [{ type: 'rich_text_section', elements: unstyled(text, {}) }];
}

/** Lines as they are; those that begin with `>` stand together as a quote. */
function paragraphs(text: string, reading: Reading): RichTextBlockElement[] {
  const blocks: RichTextBlockElement[] = [];
  let lines: string[] = [];
  let isQuote = false;
  const close = () => {
    const elements = spansOf(lines.join('\n'), reading);
    if (lines.length > 0) blocks.push({ type: isQuote ? 'rich_text_quote' : 'rich_text_section', elements });
    lines = [];
  };
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const [, quoted] = /^(?:>|&gt;) ?(.*)$/.exec(line) ?? [];
    if ((quoted !== undefined) !== isQuote) {
      close();
      isQuote = quoted !== undefined;
    }
    lines.push(quoted ?? line);
  }
  close();
  return blocks;
}
