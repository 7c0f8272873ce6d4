/** A message as Slack keeps it: blocks in any of their shapes. */
export type Shown = { text?: string | undefined; blocks?: readonly unknown[] | undefined };

/** How a message is written out: names for ids, and what a thing to press looks like. Each may be left out. */
export type Writing = {
  /** The name of a user or channel; undefined shows the id. */
  nameOf?: (id: string) => string | undefined;
  /** Something to press, by its label. */
  press?: (label: string, element: Fields) => string;
};

type Fields = Record<string, unknown>;

/** A message as plain text: one block a line, things to press in brackets, mentions and links by name. */
export function plain({ text = '', blocks = [] }: Shown, writing: Writing = {}): string {
  const lines = blocks.map((block) => blockText(fieldsOf(block), writing)).filter((line) => line !== '');
  return lines.length > 0 ? lines.join('\n') : words(text, writing);
}

/** Slack's mrkdwn as plain text. Stars and underscores that format go; commands keep their backticks. */
export function words(mrkdwn: string, { nameOf = () => undefined }: Writing = {}): string {
  return mrkdwn
    .replace(/<@([^>|]+)(?:\|([^>]*))?>/g, (_, id: string, label?: string) => `@${nameOf(id) ?? label ?? id}`)
    .replace(/<#([^>|]+)(?:\|([^>]*))?>/g, (_, id: string, label?: string) => `#${nameOf(id) ?? (label || id)}`)
    .replace(/<!date\^[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<!([^>|^]+)[^>]*>/g, '@$1')
    .replace(/<([^>|]+)\|([^>]*)>/g, '$2 ($1)')
    .replace(/<([^>]+)>/g, '$1')
    .replace(/(?<![\w*])\*(?!\s)([^*\n]+)(?<!\s)\*(?!\w)/g, '$1')
    .replace(/(?<!\w)_(?!\s)([^_\n]+)(?<!\s)_(?!\w)/g, '$1')
    .replaceAll(':small_orange_diamond:', '◆')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** What shows as a sign alone. */
const NAMELESS: Record<string, string> = { overflow: '⋯' };

const BLOCKS: Record<string, (block: Fields, writing: Writing) => string> = {
  section: ({ text, fields, accessory }, writing) =>
    spaced([
      textOf(text, writing),
      ...listOf(fields).map((field) => textOf(field, writing)),
      elementText(accessory, writing),
    ]),
  header: ({ text }, writing) => textOf(text, writing),
  context: ({ elements }, writing) => spaced(listOf(elements).map((part) => elementText(part, writing))),
  actions: ({ elements }, writing) => spaced(listOf(elements).map((part) => elementText(part, writing))),
  divider: () => '───',
  image: ({ alt_text }) => `(picture: ${String(alt_text)})`,
  markdown: ({ text }) => String(text),
  input: ({ label, element }, writing) => `${textOf(label, writing)}: ${elementText(element, writing)}`,
  rich_text: ({ elements }, writing) =>
    listOf(elements)
      .map((part) => richText(part, writing))
      .join('\n'),
  table: ({ rows }, writing) => table(rows, writing),
  data_table: ({ rows }, writing) => table(rows, writing),
  data_visualization: chartText,
};

function blockText(block: Fields, writing: Writing): string {
  return BLOCKS[String(block.type)]?.(block, writing) ?? textOf(block.text, writing);
}

function elementText(value: unknown, writing: Writing): string {
  const element = fieldsOf(value);
  if (element.type === undefined) return '';
  if (element.type === 'mrkdwn' || element.type === 'plain_text') return textOf(element, writing);
  if (element.type === 'image') return `(picture: ${String(element.alt_text)})`;
  const label =
    textOf(element.text, writing) ||
    textOf(element.placeholder, writing) ||
    boxes(element, writing) ||
    (NAMELESS[String(element.type)] ?? String(element.type));
  return writing.press ? writing.press(label, element) : `[${label}]`;
}

/** "☑ Send the MSA, by Fri 13 Mar" */
function boxes({ type, options, initial_options }: Fields, writing: Writing): string {
  if (type !== 'checkboxes') return '';
  const ticked = new Set(listOf(initial_options).map((option) => fieldsOf(option).value));
  return listOf(options)
    .map(fieldsOf)
    .map(({ value, text, description }) => {
      const words = [textOf(text, writing), textOf(description, writing)].filter(Boolean).join(', ');
      return `${ticked.has(value) ? '☑' : '☐'} ${words}`;
    })
    .join('  ');
}

function textOf(value: unknown, writing: Writing): string {
  const { type, text } = fieldsOf(value);
  if (typeof text !== 'string') return '';
  return type === 'mrkdwn' ? words(text, writing) : text;
}

function richText(value: unknown, writing: Writing): string {
  const { type, text, elements, user_id, url } = fieldsOf(value);
  if (typeof text === 'string') return text;
  if (type === 'user') return words(`<@${String(user_id)}>`, writing);
  if (typeof url === 'string') return url;
  return listOf(elements)
    .map((part) => richText(part, writing))
    .join('');
}

function table(rows: unknown, writing: Writing): string {
  const cell = (value: unknown) =>
    textOf({ type: 'plain_text', ...fieldsOf(value) }, writing) || richText(value, writing);
  return listOf(rows)
    .map((row) => listOf(row).map(cell).join(' | '))
    .join('\n');
}

function chartText({ title, chart }: Fields): string {
  const { series, segments } = fieldsOf(chart);
  const points = (data: unknown) =>
    listOf(data)
      .map((point) => `${String(fieldsOf(point).label)} ${String(fieldsOf(point).value)}`)
      .join(', ');
  const lines = listOf(series).map((one) => `  ${String(fieldsOf(one).name)}: ${points(fieldsOf(one).data)}`);
  return [`(chart: ${String(title)})`, ...lines, ...(segments ? [`  ${points(segments)}`] : [])].join('\n');
}

function spaced(parts: string[]): string {
  return parts.filter((part) => part !== '').join('  ');
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
