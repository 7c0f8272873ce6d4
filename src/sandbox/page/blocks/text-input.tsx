import { wordsOf } from '../../slack/elements.ts';
import type { ControlProps } from './control.tsx';

const INPUT: Record<string, string> = { email_text_input: 'email', url_text_input: 'url' };

/** A line of text, an address, a number, or a paragraph. */
export function TextInput({ element, entry, put, entered, named, isBusy }: ControlProps) {
  const shared = {
    ...named,
    className: 'bk-field',
    value: typeof entry.held === 'string' ? entry.held : '',
    placeholder: wordsOf(element.placeholder),
    maxLength: typeof element.max_length === 'number' ? element.max_length : undefined,
    'aria-busy': isBusy,
    onChange: ({ target }: { target: { value: string } }) => put({ held: target.value, chosen: [] }),
  };
  if (element.multiline === true || element.type === 'rich_text_input') return <textarea {...shared} rows={4} />;
  return (
    <input
      {...shared}
      type={INPUT[String(element.type)] ?? 'text'}
      inputMode={element.type === 'number_input' ? (element.is_decimal_allowed ? 'decimal' : 'numeric') : undefined}
      autoComplete="off"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !entered) return;
        event.preventDefault();
        entered();
      }}
    />
  );
}
