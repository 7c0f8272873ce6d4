import { wordsOf } from '../../slack/elements.ts';
import { Words } from './words.tsx';

/** A few words on a control or beside it; drawn in full only where an emoji's name may be among them. */
export function Label({ text }: { text: unknown }) {
  const words = wordsOf(text);
  const isPlain = typeof text === 'string' || (text as { type?: string } | null)?.type !== 'mrkdwn';
  if (isPlain && !/:[a-z0-9_+'-]+:/.test(words)) return <span className="bk-label">{words}</span>;
  return <Words className="bk-label" text={isPlain ? { type: 'plain_text', text: words } : text} />;
}
