import { coachingOf } from '../../../domain/coach-settings.ts';
import { mentorsFor } from '../../../domain/mentors.ts';
import type { Section } from '../../../domain/pipeline.ts';
import { readMentor } from '../../../domain/text/mentor-command.ts';
import { liveFigures } from '../../../store/figures.ts';
import { mentorOffersOf } from '../../../store/mentors.ts';
import type { Message } from '../../message.ts';
import { mentorModal } from '../../modals/mentor.ts';
import { mentorsFound } from '../../views/mentors.ts';
import type { Ask, Subcommand } from '../subcommand.ts';
import { changeSettings } from './settings.ts';

export const mentor: Subcommand = {
  name: 'mentor',
  usage: '/coach mentor me for closing',
  summary: 'Who has done it and may be asked; `mentor closing` offers yourself, `mentor off` ends it',
  meant: { mentors: 'mentor me for closing' },
  async run(ask: Ask) {
    const wish = readMentor(ask.text);
    if (wish.is === 'stand') return { modal: mentorModal(ask.member.mentors) };
    if (wish.is === 'offer') return { message: await changeSettings(ask, () => ({ mentors: wish.sections })) };
    return { message: await mentorsAmong(ask, wish.sections) };
  },
};

/** Who may be asked about these sections. */
export async function mentorsAmong(ask: Ask, sections: readonly Section[]): Promise<Message> {
  return mentorsFound(await lookFor(ask, sections));
}

async function lookFor({ db, now, member, workspace, said }: Ask, sections: readonly Section[]) {
  const figures = await liveFigures(db, member.workspaceId, member.userId, now);
  if (!figures) return sections.map((section) => ({ section, mentors: [] }));
  const offered = await mentorOffersOf(
    db,
    member.workspaceId,
    figures.others.map(({ userId }) => userId),
  );
  const settings = coachingOf(workspace.coaching);
  const today = said.at.toPlainDate();
  return sections.map((section) => ({ section, mentors: mentorsFor(section, figures, offered, settings, today) }));
}
