import { useId } from 'react';
import type { Json } from '../../slack/state.ts';
import { listOf } from './held.ts';
import { Live } from './live.tsx';
import { Picture } from './shown.tsx';
import { Words } from './words.tsx';

/** Text and fields, with a control or a picture beside them, or below where there is no room. */
export function Section({ block, subjects }: { block: Json; subjects: Map<Json, string> }) {
  const id = useId();
  const [accessory] = listOf([block.accessory]);
  return (
    <div className="bk-section">
      <div className="bk-said">
        <div id={id}>
          <Words text={block.text} />
        </div>
        {Array.isArray(block.fields) && (
          <div className="bk-fields">
            {listOf(block.fields).map((field, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: fields have no names, and never move
              <Words key={index} text={field} />
            ))}
          </div>
        )}
      </div>
      {accessory && (
        <div className="bk-beside">
          {accessory.type === 'image' ? (
            <Picture picture={accessory} title="" />
          ) : (
            <Live
              {...{ block, element: accessory }}
              subject={subjects.get(accessory)}
              labelledBy={block.text ? id : undefined}
            />
          )}
        </div>
      )}
    </div>
  );
}
