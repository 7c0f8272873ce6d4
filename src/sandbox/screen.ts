import { plain } from '../slack/plain.ts';
import { type Buttons, noButtons } from './buttons.ts';
import { fileSize } from './file-size.ts';
import { formLines } from './form.ts';
import { cityOf, headingOf, longDay, ownerOfDm, placeOf, reactionOf, speakerOf, zoneOf } from './headings.ts';
import type { Office } from './office.ts';
import { inked, type Paper, wrapped } from './paper.ts';
import { wordsOf } from './slack/elements.ts';
import type { Json, View, WireFile } from './slack/state.ts';
import type { Said } from './slack/world.ts';
import { OFFICE_ZONE, zoneOfUser } from './team/people.ts';
import { nameOf } from './team/slack-seed.ts';

/** What the person at the terminal sees: everything said in the office, as those saw it to whom it was said. */
export type Screen = Pick<Buttons, 'all' | 'forget'> & {
  /** Who did what, at their time. */
  tell: (userId: string, what: string, details?: string[]) => void;
  /** A form or Home as it now stands before this person. */
  show: (userId: string, view: View) => void;
  /** How often something was said so far. */
  said: () => number;
  /** Prints nothing more. */
  leave: () => void;
};

/** Prints what is said from now on, each thing once, at the local time of whom it is for; of that, what `isShown`. */
export function openScreen(
  paper: Paper,
  office: Pick<Office, 'slack' | 'now'>,
  isShown: (message: Said['message']) => boolean = () => true,
): Screen {
  const buttons = noButtons();
  let date = '';
  let thread: string | undefined;
  let count = 0;
  /** What each message said last: one that says it again changes nothing for who reads. */
  const last = new Map<string, string>();

  const heading = (zone: string, words: string) => {
    const today = office.now().toZonedDateTimeISO(OFFICE_ZONE).toPlainDate();
    if (today.toString() !== date) {
      date = today.toString();
      paper.line(inked(paper, 'bold', `── ${longDay(today)} ──`));
      paper.line();
    }
    const time = office.now().toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
    paper.line(`${inked(paper, 'dim', `${time} ${cityOf(zone)}`)} · ${inked(paper, 'bold', words)}`);
  };

  const put = (lines: string[], indent: string) => {
    const cut = lines.flatMap((line) => wrapped(line, indent, `${indent}  `));
    for (const line of cut) paper.line(line.replaceAll(/\[\d+ [^\]]*\]/g, (button) => inked(paper, 'cyan', button)));
  };

  const hear = ({ message, how, workspaceId }: Said) => {
    if (how === 'deleted' || !isShown(message)) return;
    if (how === 'reacted') {
      thread = undefined;
      heading(zoneOf(message), reactionOf(message));
      paper.line();
      return;
    }
    const { channel, ts, text, blocks = [], files = [], thread_ts: parent } = message;
    const words = JSON.stringify([text, blocks, files]);
    if (how === 'edited' && last.get(`${channel} ${ts}`) === words) return;
    last.set(`${channel} ${ts}`, words);
    count += 1;
    const by = message.viewer ?? ownerOfDm(channel);
    const numbered = buttons.number({ channel, ts }, blocks, by);
    const said = blocks.length > 0 ? numbered : plain({ text }, { nameOf }).split('\n');
    const lines = [...said.filter((line) => line !== '' || files.length === 0), ...files.map(fileLine)];
    if (parent === undefined || parent === ts || how === 'edited') {
      thread = undefined;
      heading(zoneOf(message), headingOf({ message, how, workspaceId }));
      put(lines, '  ');
    } else {
      if (thread !== parent) heading(zoneOf(message), `${placeOf(message)} · in the thread`);
      thread = parent;
      const alone = message.viewer ? `(only ${nameOf(message.viewer)} sees it) ` : '';
      put([`↳ ${alone}${speakerOf(message)}${lines[0] ?? ''}`], '  ');
      put(lines.slice(1), '    ');
    }
    paper.line();
  };
  const leave = office.slack.onMessage(hear);

  return {
    all: buttons.all,
    forget: buttons.forget,
    said: () => count,
    leave,
    tell(userId, what, details = []) {
      thread = undefined;
      heading(zoneOfUser(userId), `${nameOf(userId)} ${what}`);
      put(details, '  ');
      paper.line();
    },
    show(userId, view) {
      thread = undefined;
      const [fields, rest] = [view.blocks.filter(isField), view.blocks.filter((block) => !isField(block))];
      const what = view.type === 'home' ? 'Home' : wordsOf(view.title);
      heading(zoneOfUser(userId), `${nameOf(userId)} sees${fields.length > 0 ? ' a form' : ''}: ${what}`);
      put(buttons.number({ id: view.id }, rest, userId), '  ');
      if (fields.length > 0) put(formLines(view), '  ');
      paper.line();
    },
  };
}

function fileLine({ name, size }: WireFile): string {
  return `(file: ${name}, ${fileSize(size)})`;
}

function isField({ type }: Json): boolean {
  return type === 'input';
}
