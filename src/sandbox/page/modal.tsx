import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { wordsOf } from '../slack/elements.ts';
import type { View } from '../slack/state.ts';
import type { Desk } from '../web/wire.ts';
import type { Act, Ask } from './act.ts';
import { Blocks } from './blocks/blocks.tsx';
import { Dialog } from './blocks/dialog.tsx';
import { type Form, valuesOf } from './blocks/form.ts';
import { useHeldFocus } from './blocks/held-focus.ts';
import { NamesOf } from './blocks/naming.tsx';
import { OnSurface, useFilling, useOnce } from './blocks/surface.tsx';
import './blocks/views.css';

type ModalProps = { desk: Desk; act: Act; ask: Ask };

/** The modal this person has open, if any. What was typed in those under it stays with them. */
export function Modal({ desk, act, ask }: ModalProps) {
  const id = useId();
  const forms = useRef(new Map<string, Form>());
  const { modal, under } = desk;
  useEffect(() => {
    if (!modal) forms.current.clear();
  }, [modal]);
  if (!modal) return null;
  const closeAll = async () => {
    for (let left = under + 1; left > 0; left -= 1) await act({ does: 'close' });
  };
  return (
    <NamesOf desk={desk}>
      <Dialog key={modal.root_view_id} className="bk-modal" labelledBy={id} close={() => void act({ does: 'close' })}>
        <header>
          {under > 0 && (
            <button type="button" className="bk-plain" aria-label="Back" onClick={() => void act({ does: 'close' })}>
              ←
            </button>
          )}
          <h2 id={id}>{wordsOf(modal.title)}</h2>
          <button type="button" className="bk-plain" aria-label="Close" onClick={() => void closeAll()}>
            ×
          </button>
        </header>
        <ModalForm key={modal.id} {...{ modal, desk, act, ask }} forms={forms.current} />
      </Dialog>
    </NamesOf>
  );
}

type ModalFormProps = ModalProps & { modal: View; forms: Map<string, Form> };

function ModalForm({ modal, forms, desk, act, ask }: ModalFormProps) {
  const filling = useFilling(modal, forms.get(modal.id));
  const { isBusy, problem, once } = useOnce();
  const [wrong, setWrong] = useState<{ errors: Record<string, string>; over: Form['typed'] }>();
  const held = useHeldFocus<HTMLFormElement>();
  const { ref } = held;
  const { form } = filling;
  useEffect(() => {
    forms.set(modal.id, form);
  }, [forms, modal.id, form]);
  useEffect(() => focusFirst(ref.current, FIELD), [ref]);
  useEffect(() => {
    if (wrong) focusFirst(ref.current?.querySelector('[data-invalid=true]'), FIELD);
  }, [wrong, ref]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const values = valuesOf(form, modal.blocks);
    for (const [field, held] of Object.entries(values)) filling.wasSent(field, held);
    setWrong(undefined);
    const { errors = {} } = await once(() => act({ does: 'submit', values }));
    if (Object.keys(errors).length > 0) setWrong({ errors, over: form.typed });
  };
  const { stands = [], mended = [] } = Object.groupBy(Object.entries(wrong?.errors ?? {}), ([field]) =>
    wrong?.over[field] === form.typed[field] || !(field in form.typed) ? 'stands' : 'mended',
  );
  const said = { errors: Object.fromEntries(stands), mended: Object.fromEntries(mended) };
  const close = wordsOf(modal.close) || (desk.under > 0 ? 'Back' : modal.submit ? 'Cancel' : 'Close');
  return (
    <form {...held} noValidate onSubmit={(event) => void submit(event)} aria-busy={isBusy}>
      <div className="bk-body">
        <OnSurface value={{ shown: { id: modal.id }, desk, act, ask, filling, ...said }}>
          <Blocks blocks={modal.blocks} />
        </OnSurface>
      </div>
      <footer>
        {problem && (
          <p className="bk-problem" role="alert">
            {problem}
          </p>
        )}
        <button type="button" className="bk-press" onClick={() => void act({ does: 'close' })}>
          {close}
        </button>
        {modal.submit && (
          <button type="submit" className="bk-press bk-filled bk-primary" aria-busy={isBusy} aria-disabled={isBusy}>
            {wordsOf(modal.submit) || 'Submit'}
          </button>
        )}
      </footer>
    </form>
  );
}

const FIELD = 'input:not([disabled]), textarea, select, button.bk-press';

function focusFirst(within: Element | null | undefined, selector: string) {
  within?.querySelector<HTMLElement>(selector)?.focus();
}
