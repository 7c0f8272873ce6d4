import { section } from '../blocks.ts';
import type { View } from '../message.ts';
import { plain } from './inputs.ts';
import type { SentForm } from './submission.ts';

/** The block that says why a form is shown again. */
const NOTICE = 'notice';

/** The form as it was sent in, with what was typed, under a notice; `carried` goes with it from now on. */
export function formAgain(form: SentForm, notice: string, carried: unknown): View {
  const { callback_id, title, submit, close, blocks } = form;
  const others = blocks.filter(({ block_id }) => block_id !== NOTICE);
  return {
    type: 'modal',
    callback_id,
    private_metadata: JSON.stringify(carried),
    title: title ?? plain('Sideline'),
    ...(submit ? { submit } : {}),
    ...(close ? { close } : {}),
    // Slack's own blocks, as it showed them: what stands in blocks of the same id stays.
    blocks: [{ ...section(notice), block_id: NOTICE }, ...(others as unknown as View['blocks'])],
  };
}
