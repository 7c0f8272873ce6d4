import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { ledgerAbout, ledgerOf } from '../../src/store/ledger.ts';
import { changeMember, followProfiles, memberOf } from '../../src/store/members.ts';
import { type NewNudge, saveNudges } from '../../src/store/nudges.ts';
import { addDeliveries } from '../../src/store/outbox.ts';
import { schedules } from '../../src/store/schema.ts';
import { claimSlots } from '../../src/store/slots.ts';
import { aDeal } from '../domain/builders.ts';
import { onBothDatabases } from '../fixtures.ts';
import { aCaller, aSavedDeal, aWorkspace, NOW } from './people.ts';

const date = Temporal.PlainDate.from;

onBothDatabases('a member', (test) => {
  test('changes once for what is heard once', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const bea = await aCaller(db, workspaceId, 'bea');
    const heard = { heard: 'cmd:1', now: NOW };
    const first = await changeMember(db, bea, () => ({ awayFrom: date('2026-03-10'), awayUntil: null }), heard);
    expect(first?.before.awayFrom).toBeNull();
    expect(first?.after.awayFrom).toEqual(date('2026-03-10'));
    expect(await changeMember(db, bea, () => ({ awayFrom: null }), heard)).toBeUndefined();
    expect((await memberOf(db, workspaceId, 'UBEA'))?.awayFrom).toEqual(date('2026-03-10'));
  });

  test('of another workspace with the same id stays as they are', async ({ db }) => {
    const [here, there] = [await aWorkspace(db), await aWorkspace(db)];
    const bea = await aCaller(db, here, 'bea');
    await aCaller(db, there, 'bea');
    await changeMember(db, bea, () => ({ intensity: 'firm' }), { heard: 'cmd:2', now: NOW });
    const profile = { userId: 'UBEA', name: 'B', zone: 'Asia/Kolkata', statusEmoji: null, isGone: false };
    expect(await followProfiles(db, here, [profile, { ...profile, userId: 'UNOBODY' }], NOW)).toBe(1);
    expect(await followProfiles(db, here, [profile], NOW)).toBe(0);
    expect(await memberOf(db, there, 'UBEA')).toMatchObject({
      intensity: 'normal',
      zone: 'America/New_York',
      name: 'bea',
    });
    expect(await db.select().from(schedules).where(eq(schedules.workspaceId, there))).toEqual([]);
  });
});

onBothDatabases('the ledger', (test) => {
  test('gives back what was said and left unsaid, with its evidence and what became of its message', async ({ db }) => {
    const workspaceId = await aWorkspace(db);
    const bea = await aCaller(db, workspaceId, 'bea');
    const { id: dealId } = await aSavedDeal(db, bea);
    const key = 'morning-digest:UBEA:2026-03-10';
    const post = { channelId: 'DBEA', key, body: { text: 'x' }, notBefore: NOW, expiresAt: NOW.add({ hours: 3 }) };
    const deliveryId = (await addDeliveries(db, workspaceId, [post], NOW)).get(key) ?? 0;
    const slot = { job: 'morning-digest', subject: 'UBEA', occasion: '2026-03-10' } as const;
    await claimSlots(db, workspaceId, [{ ...slot, dueAt: NOW, outcome: 'planned', reason: null }], NOW);
    const its = { userId: 'UBEA', job: slot.job, occasion: slot.occasion };
    const deal = { ...aDeal({ closeOn: date('2026-03-01') }), id: dealId };
    const findings = [
      { rule: 'stalled', reason: 'quiet', deal, days: 9, limit: 5, since: date('2026-02-26') },
      { rule: 'due-today', reason: 'due', deal, on: date('2026-03-10') },
      { rule: 'no-prospecting', reason: 'under-goal', logged: 1, goal: 10, wanted: 2, weekStart: date('2026-03-09') },
      { rule: 'away-status', reason: 'ill', emoji: ':x:', since: NOW },
    ] as const;
    const rows = findings.map(
      (finding, at): NewNudge =>
        at === 0 ? { ...its, finding, deliveryId } : { ...its, finding, deliveryId: null, why: 'over-limit' },
    );
    await saveNudges(db, workspaceId, rows, NOW);

    const { entries, occasions, nextDigest } = await ledgerOf(db, workspaceId, 'UBEA', NOW);
    const { id, name, status, stage, nextStep, nextStepOn, closeOn } = deal;
    const then = { id, name, status, stage, nextStep, nextStepOn, closeOn };
    expect(entries.map(({ finding }) => finding)).toEqual(
      findings.map((finding) => ('deal' in finding ? { ...finding, deal: then } : finding)),
    );
    const waiting = { is: 'waiting', notBefore: NOW };
    expect(entries.map(({ why, fate }) => [why, fate])).toEqual([
      [null, waiting],
      ['over-limit', null],
      ['over-limit', null],
      ['over-limit', null],
    ]);
    expect(occasions).toEqual([
      { job: slot.job, occasion: slot.occasion, dueAt: NOW, outcome: 'planned', reason: null, fate: waiting },
    ]);
    expect(nextDigest).toBeNull();
    expect(await ledgerAbout(db, workspaceId, 'UBEA', { dealId, asker: 'UBEA' })).toHaveLength(2);
    expect((await ledgerOf(db, await aWorkspace(db), 'UBEA', NOW)).entries).toEqual([]);
  });
});
