import { Icon } from './icon.tsx';

/** What could not be done, at the foot of the page, until it is put away. */
export function Notice({ text, close }: { text: string | null; close: () => void }) {
  if (text === null) return null;
  return (
    <div className="notice" role="alert">
      <Icon name="alert" />
      <p>{text}</p>
      <button type="button" className="tool" aria-label="Put the notice away" onClick={close}>
        <Icon name="close" />
      </button>
    </div>
  );
}
