import { memo, useMemo } from 'react';
import { initialValues } from '../slack/elements.ts';
import type { Desk, Post } from '../web/wire.ts';
import type { Act, Ask } from './act.ts';
import { Blocks } from './blocks/blocks.tsx';
import { useHeldFocus } from './blocks/held-focus.ts';
import { NamesOf } from './blocks/naming.tsx';
import { isSameOffice } from './blocks/same-office.ts';
import { OnSurface, useFilling } from './blocks/surface.tsx';
import { Words } from './blocks/words.tsx';

type MessageBodyProps = { post: Post; desk: Desk; act: Act; ask: Ask };

/** What a message says, and what can be done in it. */
export const MessageBody = memo(Body, (before, after) => {
  const { post, act, ask } = before;
  return post === after.post && act === after.act && ask === after.ask && isSameOffice(before.desk, after.desk);
});

function Body({ post, desk, act, ask }: MessageBodyProps) {
  const { channel, ts, blocks, text } = post;
  const standing = useMemo(() => ({ blocks: blocks ?? [], state: { values: initialValues(blocks ?? []) } }), [blocks]);
  const filling = useFilling(standing);
  const held = useHeldFocus<HTMLDivElement>();
  return (
    <NamesOf desk={desk}>
      <OnSurface value={{ shown: { channel, ts }, desk, act, ask, filling, errors: {} }}>
        <div className="bk-message-body" {...held}>
          {blocks?.length ? <Blocks blocks={blocks} /> : <Words text={text} />}
        </div>
      </OnSurface>
    </NamesOf>
  );
}
