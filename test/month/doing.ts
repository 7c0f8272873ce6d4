import { expect } from 'vitest';
import { plain } from '../../src/slack/plain.ts';
import type { Act } from './act.ts';
import { type Name, TEAMS } from './cast.ts';
import type { Office } from './office.ts';
import { buttonsUnder, inChannels, newest, partOf, type Shown, toldTo } from './reading.ts';

const ANSWERS = { Kept: 'keep_commitment', Drop: 'drop_commitment' } as const;

/** The words in a form: up to three rows, each with its day; what is not said is cleared. */
function rowsOf(commits: readonly [string, number][]): Record<string, string | null> {
  const fields = ['', '2', '3'].flatMap((row, at): [string, string | null][] => {
    const [text, day] = commits[at] ?? [];
    const dueOn = day && Temporal.PlainDate.from({ year: 2026, month: 10, day }).toString();
    return [[`text${row}`, text ?? null], ...(dueOn ? [[`dueOn${row}`, dueOn] satisfies [string, string]] : [])];
  });
  return Object.fromEntries(fields);
}

/** Does one act of the month, and returns the messages in which something was pressed: their answers may stand in them. */
export async function perform(office: Office, act: Act): Promise<Shown[]> {
  const { slack, id, parts, channel } = office;
  const { who } = act;
  const me = slack.as(id(who));
  const pressed: Shown[] = [];
  const press = async (shown: Shown, ...[what, value]: [Parameters<typeof me.click>[1], string?]) => {
    pressed.push(shown);
    await me.click(shown, what, value);
    await parts().drained();
  };
  if ('types' in act) await command(office, who, act.types);
  else if ('commits' in act) {
    await press(act.from === 'part' ? partOf(office, who) : toldTo(office, who, 'your part is still empty'), 'Commit');
    const { errors } = await me.submit(rowsOf(act.commits));
    expect(errors).toBeUndefined();
    while (slack.modal(id(who))) await me.close();
  } else if ('presses' in act || 'moves' in act) {
    const words = 'presses' in act ? act.of : act.moves;
    const shown = {
      part: () => partOf(office, who),
      digest: () => toldTo(office, who, words),
      list: () => command(office, who, '/commit'),
    };
    const message = await shown[act.in]();
    const { block, days, near } = buttonsUnder(message, words);
    if ('presses' in act) await press(message, { block, action: ANSWERS[act.presses] });
    else if (near.includes(act.to)) await press(message, { block, action: days }, act.to);
    else {
      await press(message, { block, action: days }, 'pick');
      const { errors } = await me.submit({ to: act.to });
      expect(errors).toBeUndefined();
      while (slack.modal(id(who))) await me.close();
    }
  } else if ('replies' in act) {
    const { channel, thread_ts: thread = '' } = partOf(office, who);
    await me.say(act.replies, { channel, thread });
    await parts().drained();
    const isCard = ({ viewer, text }: Shown) => viewer === id(who) && text.startsWith('I read that as');
    await press(newest(inChannels(office, who), 'I read that as', isCard), 'Save');
  } else if ('logs' in act) {
    const post = newest(slack.messages(channel(act.under)), 'prospecting', ({ text }) =>
      text.includes('no prospecting logged'),
    );
    await press(post, { block: 'prospecting/do', action: 'log_prospecting' }, act.logs);
  } else if ('leaves' in act) await me.changeProfile({ deleted: true });
  else await setUp(office, act);
  await parts().drained();
  if (act.shows) expect(plain(partOf(office, who))).toContain(act.shows);
  return pressed;
}

async function command({ slack, id, parts }: Office, who: Name, typed: string): Promise<Shown> {
  const [name = '', ...words] = typed.split(' ');
  const { message } = await slack.as(id(who)).command(name, words.join(' '));
  await parts().drained();
  if (!message) throw new Error(`${typed} was not answered`);
  expect(message.text).not.toMatch(/went wrong|I cannot|I do not/);
  return message;
}

/** A team's form in the set-up, saved with these people; whoever sells in another team is moved to this one. */
async function setUp(office: Office, { who, setsUp: team, selling, country }: Extract<Act, { setsUp: unknown }>) {
  const { slack, id, parts, channel } = office;
  const me = slack.as(id(who));
  const press = async (what: string, value?: string) => {
    const modal = slack.modal(id(who));
    if (!modal) throw new Error('no form is open');
    await me.click(modal, what, value);
    await parts().drained();
  };
  await me.command('/coach', 'setup');
  await press('setup_part', 'teams');
  const known = JSON.stringify(slack.modal(id(who))?.blocks).match(new RegExp(`${team}.*?"value":"(\\d+)"`))?.[1];
  await press('setup_team', known ?? 'new');
  const { errors } = await me.submit({
    ...{ name: team, channel: channel(team), managers: [id(TEAMS[team].manager)], members: selling.map(id) },
    ...{ moves: ['yes'], ...(country ? { country } : {}) },
  });
  expect(errors).toBeUndefined();
  await parts().drained();
  while (slack.modal(id(who))) await me.close();
}
