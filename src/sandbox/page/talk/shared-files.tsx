import { fileSize } from '../../file-size.ts';
import type { Post } from '../../web/wire.ts';
import { Icon } from '../parts/icon.tsx';

/** The files of a message, each to be saved on this machine. */
export function SharedFiles({ files, me }: { files: NonNullable<Post['files']>; me: string }) {
  return (
    <ul className="shared-files">
      {files.map(({ id, name, title, size }) => (
        <li key={id}>
          <a href={`/api/file?${new URLSearchParams({ me, id })}`} download={name}>
            <Icon name="down" />
            <b>{title}</b>
            <small>
              {title === name ? '' : `${name} · `}
              {fileSize(size)}
            </small>
          </a>
        </li>
      ))}
    </ul>
  );
}
