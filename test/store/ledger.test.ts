import { expect } from 'vitest';
import type { Finding } from '../../src/domain/finding.ts';
import { heardIn } from '../../src/domain/ledger.ts';
import { evidence } from '../../src/slack/views/finding.ts';
import { ledgerAbout, ledgerOf } from '../../src/store/ledger.ts';
import { saveNudges } from '../../src/store/nudges.ts';
import { NOW, TODAY } from '../domain/builders.ts';
import { everyFinding, everyFindingCalling } from '../domain/every-finding.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, aWorkspace } from './people.ts';

const left = (userId: string, finding: Finding) =>
  ({ userId, finding, job: 'morning-digest', occasion: '2026-03-11', deliveryId: null, why: 'over-limit' }) as const;

onBothDatabases('the ledger', (test) => {
  test('hands every finding back with the evidence it was kept with', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const findings = [...everyFinding(), ...everyFindingCalling('Angebot')];
    await saveNudges(
      db,
      bea.workspaceId,
      findings.map((finding) => left(bea.userId, finding)),
      NOW,
    );
    const { entries } = await ledgerOf(db, bea.workspaceId, bea.userId, NOW);
    const words = (finding: Parameters<typeof evidence>[0]) => `${finding.rule}: ${evidence(finding, TODAY)}`;
    expect(entries.map(({ finding }) => words(finding))).toEqual(findings.map(words));
  });

  test('finds what was said about one deal, whatever rule said it', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const findings = everyFinding();
    await saveNudges(
      db,
      bea.workspaceId,
      findings.map((finding) => left(bea.userId, finding)),
      NOW,
    );
    const about = await ledgerAbout(db, bea.workspaceId, bea.userId, { dealId: 1, asker: bea.userId });
    expect(about.length).toBeGreaterThan(20);
    expect(new Set(about.flatMap(({ finding }) => ('deal' in finding ? finding.deal.id : [])))).toEqual(new Set([1]));
  });

  test('what answered somebody is for them alone: a manager who asks about the deal does not see it', async ({
    db,
  }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const excuses = everyFinding().filter(({ rule, ...finding }) => rule === 'excuse' && 'dealId' in finding);
    const said = excuses.map(
      (finding) => ({ userId: bea.userId, finding, job: 'reply', occasion: '2026-03-11', deliveryId: null }) as const,
    );
    await saveNudges(db, bea.workspaceId, said.slice(0, 1), NOW);
    const asked = (asker: string) => ledgerAbout(db, bea.workspaceId, bea.userId, { dealId: 1, asker });
    expect(await asked(bea.userId)).toHaveLength(1);
    expect(await asked('UMAX')).toEqual([]);
  });

  test('what was said in an answer was said at once, without a message of its own', async ({ db }) => {
    const bea = await aCaller(db, await aWorkspace(db), 'bea');
    const [finding] = everyFinding().filter(({ rule }) => rule === 'excuse');
    if (!finding) throw new Error('there is no such finding');
    const said = { userId: bea.userId, finding, job: 'reply', occasion: '2026-03-11', deliveryId: null } as const;
    await saveNudges(db, bea.workspaceId, [said], NOW);
    const ledger = await ledgerOf(db, bea.workspaceId, bea.userId, NOW);
    expect(heardIn(ledger)).toMatchObject([{ job: 'reply', said: [{ fate: { is: 'sent' } }] }]);
  });
});
