import { memo } from 'react';
import { type Block, Message, type MessageProps } from 'slack-blocks-to-jsx';
import 'slack-blocks-to-jsx/dist/style.css';
import './drawn.css';
import { safeAddress } from './link.ts';
import { useNames } from './naming.tsx';
import { useTheme } from './theme.ts';

type Hooks = Required<NonNullable<MessageProps['hooks']>>;

/** Blocks that only show something, as Slack draws them. */
export const Drawn = memo(function Drawn({ blocks, className = '' }: { blocks: Block[]; className?: string }) {
  const { users, channels, dated } = useNames();
  const theme = useTheme();
  const date: Hooks['date'] = ({ timestamp, format }) => dated(Number(timestamp), format);
  return (
    <Message
      {...{ blocks, theme, className, name: '', logo: '', withoutWrapper: true }}
      data={{ users, channels, user_groups: [] }}
      hooks={{ emoji, link, date }}
    />
  );
});

/** Only what Unicode has; another name stays as it was typed. */
const emoji: Hooks['emoji'] = (data, parse) => {
  const drawn = parse(data);
  return drawn === '' || drawn.startsWith(data.name) ? `:${data.name}:` : drawn;
};

const link: Hooks['link'] = ({ href, children, className }) => {
  const address = safeAddress(href);
  if (!address) return <span>{children}</span>;
  return (
    <a href={address} target="_blank" rel="noreferrer" className={className}>
      {children}
    </a>
  );
};
