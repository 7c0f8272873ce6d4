import { describe, expect, it, test } from 'vitest';
import { USUAL_WORKSPACE, type Workspace } from '../../../src/domain/workspace.ts';
import { requireWithinLimits } from '../../../src/slack/limits.ts';
import type { Block } from '../../../src/slack/message.ts';
import { setupAdminsModal } from '../../../src/slack/modals/setup-admins.ts';
import { setupLogModal } from '../../../src/slack/modals/setup-log.ts';
import { setupMenu } from '../../../src/slack/modals/setup-menu.ts';
import { setupStagesModal } from '../../../src/slack/modals/setup-stages.ts';
import { setupTeamModal } from '../../../src/slack/modals/setup-team.ts';
import { setupTeamsModal } from '../../../src/slack/modals/setup-teams.ts';
import { setupWorkspaceModal } from '../../../src/slack/modals/setup-workspace.ts';
import { logLine, logMessage } from '../../../src/slack/views/setup-log.ts';
import { workspaceSaved } from '../../../src/slack/views/setup-saved.ts';
import { teamRemoved, teamSaved } from '../../../src/slack/views/setup-team.ts';
import { teamFaultSaid } from '../../../src/slack/views/setup-team-fault.ts';
import type { Audited } from '../../../src/store/audit.ts';
import { aTeam, NOW } from '../../domain/builders.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

const now = NOW.toZonedDateTimeISO('America/New_York');
const workspace: Workspace = {
  ...USUAL_WORKSPACE,
  ...{ workspaceId: 'T1', name: 'Northwind', currency: 'USD', country: 'US', dayOrder: 'mdy' },
};
const entry = (over: Partial<Audited> = {}): Audited => ({
  ...{ by: 'UADA', at: NOW, what: 'retention', from: '730 days', to: '90 days' },
  ...over,
});
const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));
const crowd = many(200, (n) => ({ teamId: 1, userId: `UPERSON${n}`, manages: n % 2 === 0 }));

/** What of blocks is mrkdwn: plain text pings nobody. */
function mrkdwnIn(blocks: readonly Block[]): string {
  return blocks.map((block) => ('text' in block && block.text ? JSON.stringify(block.text) : '')).join('\n');
}

test.each([
  { is: 'words', over: {}, says: 'retention: 730 days → 90 days' },
  { is: 'nothing before', over: { from: null, to: 'yes' }, says: 'retention: yes' },
  { is: 'nothing now', over: { to: null }, says: 'retention: 730 days → nothing' },
  { is: 'neither', over: { what: 'export', from: null, to: null }, says: 'export' },
  { is: 'yes and no', over: { from: false, to: true }, says: 'retention: no → yes' },
  { is: 'a list', over: { from: [], to: ['<@UBEA>', '<@UANN>'] }, says: 'retention: none → <@UBEA> and <@UANN>' },
  { is: 'a long list', over: { from: null, to: many(7, (n) => `a${n}`) }, says: 'a0, a1, a2, a3, a4 and 2 more' },
  { is: 'a record', over: { from: {}, to: { reach: 20 } }, says: 'retention: nothing → reach 20' },
  { is: 'money', over: { from: null, to: { amount: 5_000_000, currency: 'USD' } }, says: 'retention: $50,000' },
  { is: 'a moment', over: { from: null, to: '2026-03-18T13:00:00Z' }, says: 'retention: Wed 18 Mar 09:00' },
  {
    is: 'what of a long list differs',
    over: { from: many(20, (n) => `<@U${n}>`), to: many(23, (n) => `<@U${n + 1}>`) },
    says: 'retention: +<@U20>, +<@U21>, +2 more, −<@U0> (20 → 23)',
  },
  {
    is: 'what of a record differs',
    over: { from: { find: 1, reach: 20 }, to: { find: 1, reach: 30 } },
    says: 'retention: reach 20 → reach 30',
  },
  {
    is: 'a name that looks like a mention',
    over: { what: 'team <@U1>: name', from: '<@U1>', to: '<!channel>' },
    says: 'team &lt;@U1&gt;: name &lt;@U1&gt; → &lt;!channel&gt;',
  },
  {
    is: 'sources that look like mentions',
    over: { what: 'inbound sources', from: ['<@U1>'], to: [] },
    says: 'inbound sources: &lt;@U1&gt; → none',
  },
  {
    is: 'a name in a record',
    over: { what: 'team X', from: null, to: { name: '<@U1>', channel: '<#C1>' } },
    says: 'team X: name &lt;@U1&gt; · channel <#C1>',
  },
  {
    is: 'whoever was erased by what they are called now',
    over: { by: 'UBEA', erased: 'Erased person 1' },
    says: 'Erased person 1: retention',
  },
  { is: 'a channel', over: { what: 'team East: channel', from: '<#CA>', to: '<#CB>' }, says: 'channel <#CA> → <#CB>' },
])('the log says $is', ({ over, says }) => {
  const line = logLine(entry(over), now);
  expect(line).toMatch(/^Wed 11 Mar 10:00 (<@UADA>|Erased person 1): /);
  expect(line).toContain(says);
});

test('fifty long entries fit into one message and one modal, newest first', () => {
  const entries = many(60, (n) => entry({ what: `team ${'&'.repeat(100)} ${n}`, from: 'x'.repeat(300), to: crowd }));
  requireWithinLimits('message', logMessage(entries, now));
  requireWithinLimits('view', setupLogModal(entries, now));
  expect(JSON.stringify(logMessage(entries, now).blocks).match(/<@UADA>/g)).toHaveLength(50);
});

test('an empty log, an empty workspace and no team say so', () => {
  expect(logMessage([], now).text).toBe('Nothing was changed in the set-up yet.');
  const menu = setupMenu({ workspace, teams: [], admins: ['UADA'], newest: null }, now);
  requireWithinLimits('view', menu);
  expect(JSON.stringify(menu)).toContain('None yet. Start here');
  expect(JSON.stringify(setupTeamsModal([]))).toContain('There is no sales team yet.');
});

test('120 teams of 200 people, and 200 admins, fit', () => {
  const teams = many(120, (n) => ({ team: aTeam({ id: n + 1, name: `Team ${n}` }), people: crowd }));
  requireWithinLimits('view', setupTeamsModal(teams));
  expect(JSON.stringify(setupTeamsModal(teams))).toContain('…and 30 more');
  requireWithinLimits('view', setupTeamModal(teams[0] ?? null));
  const admins = crowd.map(({ userId }) => userId);
  requireWithinLimits('view', setupMenu({ workspace, teams, admins, newest: entry() }, now));
  requireWithinLimits('view', setupAdminsModal(admins));
  const [team] = teams;
  if (team) requireWithinLimits('message', teamSaved({ ...team, before: { ...team, people: [] } }));
});

test('who sells elsewhere is named, and the rest counted', () => {
  const who = many(5, (n) => ({ userId: `U${n}`, team: 'East' }));
  expect(teamFaultSaid({ is: 'sells-elsewhere', who }, (id) => `Rep ${id}`)).toEqual([
    'members',
    'Rep U0 sells in East, Rep U1 sells in East, Rep U2 sells in East and 2 others in another team already. Tick “Move them to this one”, or leave them out.',
  ]);
});

describe.each(HOSTILE)('with $is', ({ name }) => {
  const team = { team: aTeam({ name }), people: crowd };
  const stages = { proposal: { name: name.slice(0, 20) } };

  it('the menu, the list, the forms and the log hold', () => {
    const newest = entry({ what: `team ${name}: name`, from: name, to: name });
    const setUp = { workspace: { ...workspace, stages }, teams: [team], admins: ['UADA'], newest };
    const log = logMessage([newest], now);
    for (const view of [
      setupMenu(setUp, now),
      setupTeamsModal([team]),
      setupTeamModal(team),
      setupStagesModal(stages),
      setupWorkspaceModal(workspace),
      setupLogModal([newest], now),
    ]) {
      requireWithinLimits('view', view);
      expect(mrkdwnIn(view.blocks as Block[])).not.toMatch(HARMFUL);
    }
    requireWithinLimits('message', log);
    expect(mrkdwnIn(log.blocks ?? [])).not.toMatch(HARMFUL);
  });

  it('what was saved, removed or refused holds', () => {
    for (const { text } of [
      teamSaved({ ...team, before: null }),
      teamRemoved(team),
      workspaceSaved(workspace, { ...workspace, stages }),
    ]) {
      requireWithinLimits('message', { text });
      expect(text).not.toMatch(HARMFUL);
    }
    const [, said] = teamFaultSaid({ is: 'sells-elsewhere', who: [{ userId: 'U1', team: name }] }, () => name);
    expect(said.length).toBeLessThan(200);
  });
});
