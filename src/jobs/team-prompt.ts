import { PROMPT_LOOKS_BACK, teamQuestionOf } from '../domain/team-prompt.ts';
import { teamPromptMessage } from '../slack/views/team-prompt.ts';
import { decidedBy } from '../store/playbook.ts';
import { metBy } from '../store/runs.ts';
import { scenariosOf } from '../store/scenarios.ts';
import { slotKey } from '../store/slots.ts';
import { promptsAsked } from '../store/team-prompts.ts';
import { teamsWith } from '../store/teams.ts';
import { type Job, postFor, silent } from './job.ts';

export const teamPrompt: Job = {
  name: 'team-prompt',
  async plan({ db, now, workspaceId }, slots) {
    const teams = await teamsWith(
      db,
      workspaceId,
      slots.map(({ subject }) => Number(subject)),
    );
    const everybody = [...new Set(teams.flatMap(({ people }) => people.map(({ userId }) => userId)))];
    const since = now.subtract({ hours: PROMPT_LOOKS_BACK * 24 });
    const [scenarios, met, plays, asked] = await Promise.all([
      scenariosOf(db, workspaceId),
      metBy(db, workspaceId, everybody, since),
      decidedBy(db, workspaceId, everybody),
      promptsAsked(db, workspaceId, now),
    ]);
    const byId = new Map(teams.map((team) => [String(team.team.id), team]));
    return (slot) => {
      const found = byId.get(slot.subject);
      if (!found) return silent('gone');
      const { team, people } = found;
      if (team.privateOnly) return silent('private-team');
      if (people.length === 0) return silent('empty-team');
      const ids = new Set(people.map(({ userId }) => userId));
      const question = teamQuestionOf(scenarios, {
        met: met.filter(({ userId }) => ids.has(userId)),
        plays: plays.filter(({ ownerId }) => ownerId !== null && ids.has(ownerId)),
        asked: asked.filter(({ teamId }) => teamId === team.id),
      });
      if (!question) return silent('nothing-to-say');
      const week = slot.occasion;
      const message = teamPromptMessage(question, { teamId: team.id, week });
      return {
        is: 'planned',
        posts: [{ ...postFor(slot, message, { channelId: team.channelId }), repeatable: true }],
        told: [],
        prompt: { teamId: team.id, week, scenario: question.scenario.key, key: slotKey(slot) },
      };
    };
  },
};
