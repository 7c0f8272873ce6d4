import { inWords, messageFaults } from '../../../src/slack/limits.ts';

export const long = (length: number) => 'x'.repeat(length);
export const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
export const plain = (text: string) => ({ type: 'plain_text', text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const section = (more: object = {}) => ({ type: 'section', text: mrkdwn('Acme'), ...more });
export const button = (more: object = {}) => ({ type: 'button', text: plain('Won'), action_id: 'won', ...more });
export const actions = (...elements: object[]) => ({ type: 'actions', elements });
export const choice = (value: string, text = 'Acme') => ({ text: plain(text), value });
export const select = (more: object = {}) => ({ type: 'static_select', options: [choice('1')], ...more });
export const input = (element: object, more: object = {}) => ({
  type: 'input',
  label: plain('Deal'),
  element,
  ...more,
});
export const rows = (count: number, columns = 2) =>
  times(count, () => times(columns, () => ({ type: 'raw_text', text: 'a' })));
export const table = (more: object = {}) => ({ type: 'data_table', caption: 'Deals', rows: rows(3), ...more });
export const point = (label: string) => ({ label, value: 1 });
export const bar = (series: object[], categories = ['Jan']) => ({ type: 'bar', series, axis_config: { categories } });
export const series = (name: string, labels = ['Jan']) => ({ name, data: labels.map(point) });
export const chart = (drawn: object = bar([series('Won')]), title = 'Won') => ({
  type: 'data_visualization',
  title,
  chart: drawn,
});

/** What is found wrong with these blocks in a message, in words. */
export const inMessage = (...blocks: object[]) => messageFaults({ text: 'Deals', blocks }).map(inWords);
export const modal = (more: object = {}) => ({
  type: 'modal',
  title: plain('Deal'),
  submit: plain('Save'),
  blocks: [section()],
  ...more,
});
