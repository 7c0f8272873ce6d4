export const plain = (text: string) => ({ type: 'plain_text', text }) as const;
export const option = (text: string, value: string) => ({ text: plain(text), value });
export const button = (text: string, action_id: string, value?: string) =>
  ({ type: 'button', text: plain(text), action_id, ...(value ? { value } : {}) }) as const;
