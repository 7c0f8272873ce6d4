import { memo, useMemo } from 'react';
import type { Json } from '../../slack/state.ts';
import { Drawn } from './drawn.tsx';
import { plainRichText, richTextOf } from './mrkdwn.ts';
import { useNames } from './naming.tsx';

/** A text object, or mrkdwn by itself, as Slack draws it. */
export const Words = memo(function Words({ text, className }: { text: unknown; className?: string }) {
  const names = useNames();
  const { type, text: words } = typeof text === 'string' ? { type: 'mrkdwn', text } : ((text ?? {}) as Json);
  const blocks = useMemo(() => {
    if (typeof words !== 'string' || words === '') return [];
    const elements = type === 'mrkdwn' ? richTextOf(words, names) : plainRichText(words);
    return [{ type: 'rich_text' as const, elements }];
  }, [type, words, names]);
  return blocks.length === 0 ? null : <Drawn blocks={blocks} className={className ?? ''} />;
});
