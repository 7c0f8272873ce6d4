import { useId } from 'react';
import { Dialog } from './dialog.tsx';
import type { Question } from './question.ts';
import { Words } from './words.tsx';

/** A question before an act. */
export function Confirm({ question, answer }: { question: Question; answer: (yes: boolean) => void }) {
  const id = useId();
  return (
    <Dialog className="bk-confirm" labelledBy={`${id}title`} describedBy={`${id}text`} close={() => answer(false)}>
      <h2 id={`${id}title`}>{question.title}</h2>
      <div id={`${id}text`}>
        <Words text={question.text} />
      </div>
      <footer>
        <button type="button" className="bk-press" onClick={() => answer(false)}>
          {question.no}
        </button>
        <button
          type="button"
          className={`bk-press bk-filled ${question.isDanger ? 'bk-danger' : 'bk-primary'}`}
          onClick={() => answer(true)}
        >
          {question.yes}
        </button>
      </footer>
    </Dialog>
  );
}
