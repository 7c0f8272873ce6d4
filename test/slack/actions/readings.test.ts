import { describe, expect } from 'vitest';
import { changedOf, deletedOf } from '../../../src/slack/reading/card.ts';
import { aDoubt, anUpdate, dollars, FRIDAY, test, waiting } from './reading-scene.ts';

const STEP = { nextStep: 'send msa', nextStepOn: FRIDAY };
const AMOUNTS = aDoubt('amount', '12,5k', [{ money: dollars(12_500) }, { money: dollars(125_000) }]);

describe('Save', () => {
  test('writes what was read, says exactly what, and Undo takes it back', async ({ desk }) => {
    const acme = await desk.deal('Acme contacted $30k');
    const reading = await desk.reads([
      anUpdate({ deal: acme, parts: { stage: 'proposal', amount: dollars(40_000), ...STEP } }),
    ]);
    await desk.presses('Save');
    expect(desk.says()).toEqual([
      'Saved: Acme · stage contacted → proposal · amount $30,000 → $40,000 · next step: send msa by Fri 13 Mar',
      '[Undo]  [Edit]',
    ]);
    expect(await desk.called('acme')).toMatchObject({ stage: 'proposal', amount: 4_000_000 });
    expect((await desk.kept(reading)).updates).toMatchObject([{ state: 'saved', act: expect.any(Number) }]);
    await desk.presses('Undo');
    expect(desk.says()[0]).toContain('Undone on Acme: stage proposal → contacted');
    expect(await desk.called('acme')).toMatchObject({ stage: 'contacted', amount: 3_000_000 });
  });

  test('pressed twice, on the phone and the laptop, saves once', async ({ desk }) => {
    const acme = await desk.deal('Acme');
    await desk.reads([anUpdate({ is: 'activity', deal: acme, parts: { touches: [{ kind: 'call', count: 2 }] } })]);
    const card = desk.shown();
    await Promise.all([desk.presses('Save', undefined, card), desk.presses('Save', undefined, card)]);
    expect(desk.told()).toBe('I saved that already. Nothing was saved twice.');
    const { message } = await desk.bea.command('/deal', 'show acme');
    expect(JSON.stringify(message)).toContain('2 calls');
    expect(JSON.stringify(message)).not.toContain('4 calls');
  });

  test('writes several by one act, of each deal its form', async ({ desk }) => {
    const [acme, globex] = [await desk.deal('Acme'), await desk.deal('Globex')];
    await desk.reads([
      anUpdate({ deal: acme, parts: { stage: 'qualified' } }),
      anUpdate({ deal: globex, parts: { outcome: 'won' } }),
      anUpdate({ is: 'commitment', parts: { text: 'call all 10 renewals', dueOn: FRIDAY } }),
      anUpdate({ is: 'new-deal', parts: { name: 'Vandelay', source: 'webinar' } }),
    ]);
    await desk.presses('Save all 4');
    const [first, ...lines] = desk.says();
    expect(first).toBe('Saved: Acme · stage lead → qualified');
    expect(lines).toContain('Won: Globex');
    expect(lines).toContainEqual(expect.stringContaining('Committed: call all 10 renewals by Fri 13 Mar.'));
    expect(lines).toContain('Opened: Vandelay · stage lead · source webinar');
    await desk.presses('edit_deal', 'Acme');
    expect(desk.form().callback_id).toBe('update_deal');
    await desk.presses('Undo');
    expect(await desk.called('acme')).toMatchObject({ stage: 'lead' });
    expect(await desk.called('globex')).toMatchObject({ status: 'open' });
    await expect(desk.called('vandelay')).rejects.toThrow();
  });

  test('saves what it can, and shows the rest under it', async ({ desk }) => {
    const acme = await desk.deal('Acme');
    await desk.reads([
      anUpdate({ deal: acme, parts: { stage: 'qualified' } }),
      anUpdate({ parts: { stage: 'proposal' }, doubts: [aDoubt('deal', 'Vandelay')] }),
    ]);
    await desk.presses('Save 1 of 2');
    expect(desk.says()).toEqual([
      'Saved: Acme · stage lead → qualified',
      '[Undo]  [Edit]',
      '───',
      'I read that as: stage proposal',
      '❓ I know no deal of yours called “Vandelay”',
      '[New deal: Vandelay…]  [Pick a deal…]  [Not an update]',
    ]);
    await desk.presses('Not an update');
    expect(desk.says()).toEqual(['All right, I left the rest.']);
  });

  test('says what stood so already', async ({ desk }) => {
    const acme = await desk.deal('Acme proposal');
    await desk.reads([anUpdate({ deal: acme, parts: { stage: 'proposal' } })]);
    await desk.presses('Save');
    expect(desk.says()).toEqual(['Acme says that already. Nothing changed.']);
  });

  test('of several saves those that can be; one that cannot waits, and says why', async ({ desk }) => {
    const deals = [await desk.deal('Acme'), await desk.deal('Globex'), await desk.deal('Initech')];
    const reading = await desk.reads(deals.map((deal) => anUpdate({ deal, parts: { stage: 'proposal' } })));
    await desk.bea.command('/deal', 'lost globex price');
    await desk.presses('Save all 3');
    expect(desk.says()).toEqual([
      'Saved: Acme · stage lead → proposal',
      'Saved: Initech · stage lead → proposal',
      '[Undo]  [Edit…]',
      '───',
      'I read that as: Globex · stage lead → proposal',
      'Globex was lost on Tue 10 Mar. To change it, open it again: `/deal reopen Globex`',
      '[Save]  [Edit]  [Not an update]',
    ]);
    const { updates } = await desk.kept(reading);
    expect(updates.map(({ state }) => state)).toEqual(['saved', 'waiting', 'saved']);
    expect(await desk.called('globex')).toMatchObject({ stage: 'lead', status: 'lost' });
    await desk.bea.command('/deal', 'reopen globex');
    await desk.presses('Save');
    expect(desk.says()[0]).toBe('Saved: Globex · stage lead → proposal');
    expect(await desk.called('acme')).toMatchObject({ stage: 'proposal' });
  });

  test('of several of which none can be says so, and nothing is written', async ({ desk }) => {
    const acme = await desk.deal('Acme');
    await desk.reads([
      anUpdate({ deal: acme, parts: { stage: 'proposal' } }),
      anUpdate({ deal: acme, parts: { nextStep: 'call' } }),
    ]);
    await desk.bea.command('/deal', 'lost acme price');
    await desk.presses('Save all 2');
    expect(desk.told()).toContain('Acme was lost');
    expect(desk.says()[0]).toBe('I read 2 updates:');
  });

  test('of a deal that ended meanwhile says so, and nothing is written', async ({ desk }) => {
    const acme = await desk.deal('Acme');
    const reading = await desk.reads([anUpdate({ deal: acme, parts: { stage: 'proposal' } })]);
    await desk.bea.command('/deal', 'lost acme price');
    await desk.presses('Save');
    expect(desk.told()).toContain('Acme was lost on Tue 10 Mar.');
    expect((await desk.kept(reading)).updates[0]?.state).toBe('waiting');
    expect(await desk.called('acme')).toMatchObject({ stage: 'lead' });
  });

  test('confirms a near miss, and leaves out what could not be read', async ({ desk }) => {
    const globex = await desk.deal('Globex');
    const doubts = [aDoubt('deal', 'globx', [{ deal: globex }]), aDoubt('amount', 'added 10k')];
    await desk.reads([anUpdate({ deal: globex, parts: { stage: 'proposal' }, doubts })]);
    await desk.presses('Save the rest');
    expect(desk.says()[0]).toBe('Saved: Globex · stage lead → proposal');
  });

  test('keeps notes and facts, says them, and a pause to its day with the year', async ({ desk }) => {
    const [acme, globex, initech] = [await desk.deal('Acme'), await desk.deal('Globex'), await desk.deal('Initech')];
    const touches = [{ kind: 'email' as const, count: 1 }];
    await desk.reads([
      anUpdate({ is: 'activity', deal: acme, parts: { touches, note: 'sent the security doc' } }),
      anUpdate({ deal: globex, parts: { wants: 'SOC2', decides: 'Jane', note: 'no budget till january' } }),
      anUpdate({ deal: initech, parts: { outcome: 'parked', parkedUntil: Temporal.PlainDate.from('2027-01-01') } }),
    ]);
    await desk.presses('Save all 3');
    expect(desk.says().slice(0, 3)).toEqual([
      'Logged: 1 email on Acme · note: sent the security doc',
      'Saved: Globex · what they want to achieve: SOC2 · who decides: Jane · note: no budget till january',
      'Parked: Initech · until Fri 1 Jan 2027',
    ]);
    expect(await desk.called('globex')).toMatchObject({ wants: 'SOC2', decides: 'Jane' });
  });

  test('answers a loss with the mirror, as the command does', async ({ desk }) => {
    const acme = await desk.deal('Acme');
    await desk.reads([anUpdate({ deal: acme, parts: { outcome: 'lost', reason: 'price' } })]);
    await desk.presses('Save');
    expect(desk.says()[0]).toBe('Lost: Acme · reason price');
    expect(desk.says().length).toBeGreaterThan(2);
  });
});

describe('what was changed since it was read', () => {
  test('is shown before it is overwritten', async ({ desk }) => {
    const acme = await desk.deal('Acme $30k');
    const reading = await desk.reads([anUpdate({ deal: acme, parts: { amount: dollars(40_000) } })]);
    await desk.ada.command('/deal', 'update acme 50k');
    await desk.presses('Save');
    expect(desk.says()).toEqual([
      'I read that as: Acme · $50,000 → $40,000',
      '@Ada changed Acme meanwhile: amount $30,000 → $50,000.',
      'Save this all the same?',
      '[Save all the same]  [Edit]  [Not an update]',
    ]);
    expect((await desk.kept(reading)).updates[0]?.state).toBe('waiting');
    await desk.presses('Save all the same');
    expect(desk.says()[0]).toBe('Saved: Acme · amount $50,000 → $40,000');
  });

  test('by oneself is shown as well, and what the card itself saved is not', async ({ desk }) => {
    const [acme, globex] = [await desk.deal('Acme $47k'), await desk.deal('Globex')];
    const doubts = [aDoubt('deal', 'acme', [{ deal: acme }])];
    await desk.reads([
      anUpdate({ deal: acme, parts: { amount: dollars(49_000) }, doubts }),
      anUpdate({ deal: globex, parts: { stage: 'proposal' } }),
    ]);
    await desk.bea.command('/deal', 'update acme 52k');
    await desk.presses('Save all 2');
    expect(desk.says()).toContain('You changed Acme meanwhile: amount $47,000 → $52,000.');
    expect(await desk.called('acme')).toMatchObject({ amount: 5_200_000 });
    await desk.presses('Save all the same');
    expect(desk.says()[0]).toBe('Saved: Acme · amount $52,000 → $49,000');
    expect(await desk.called('globex')).toMatchObject({ stage: 'proposal' });
  });

  test('twice is shown twice', async ({ desk }) => {
    const acme = await desk.deal('Acme $30k');
    await desk.reads([anUpdate({ deal: acme, parts: { amount: dollars(40_000) } })]);
    await desk.ada.command('/deal', 'update acme 50k');
    await desk.presses('Save');
    await desk.ada.command('/deal', 'update acme 60k');
    await desk.presses('Save all the same');
    expect(desk.says()).toContain('@Ada changed Acme meanwhile: amount $50,000 → $60,000.');
    expect(await desk.called('acme')).toMatchObject({ amount: 6_000_000 });
  });

  test.for([
    { is: 'another field of it', by: 'ada', text: 'update acme next call Jane by fri' },
    { is: 'the same to the same', by: 'ada', text: 'update acme 40k' },
    { is: 'another field of it, by oneself', by: 'bea', text: 'update acme proposal' },
  ] as const)('stops nobody where it is $is', async ({ by, text }, { desk }) => {
    const acme = await desk.deal('Acme $30k');
    await desk.reads([anUpdate({ deal: acme, parts: { amount: dollars(40_000) } })]);
    await desk[by].command('/deal', text);
    await desk.presses('Save');
    expect(await desk.called('acme')).toMatchObject({ amount: 4_000_000 });
    expect(desk.says()[0]).not.toContain('meanwhile');
  });
});

describe('a meaning that is chosen', () => {
  test('saves at once where it was the last doubt', async ({ desk }) => {
    const [acme, labs] = [await desk.deal('Acme'), await desk.deal('Labs')];
    const doubts = [aDoubt('deal', 'acme', [{ deal: acme }, { deal: labs }])];
    await desk.reads([anUpdate({ parts: { stage: 'proposal' }, doubts })]);
    await desk.presses('Labs · lead');
    expect(desk.says()[0]).toBe('Saved: Labs · stage lead → proposal');
    expect(await desk.called('acme')).toMatchObject({ stage: 'lead' });
  });

  test('of a deal whose amount is far from what was said asks about that next', async ({ desk }) => {
    const [acme, labs] = [await desk.deal('Acme $61k'), await desk.deal('Labs')];
    const doubts = [aDoubt('deal', 'acme', [{ deal: acme }, { deal: labs }])];
    await desk.reads([anUpdate({ parts: { amount: dollars(1_200_000) }, doubts })]);
    await desk.presses('Acme · lead');
    expect(desk.says()).toEqual([
      'I read that as: Acme · $61,000 → $1,200,000',
      '❓ Acme is $61,000 now. Make it $1,200,000?',
      '[Save]  [Edit]  [Not an update]',
    ]);
    await desk.presses('Save');
    expect(await desk.called('acme')).toMatchObject({ amount: 120_000_000 });
  });

  test('of a day offers today last', async ({ desk }) => {
    const acme = await desk.deal('Acme');
    const [today, next] = ['2026-03-10', '2026-03-17'].map((day) => ({ date: Temporal.PlainDate.from(day) }));
    if (!today || !next) throw new Error('two days');
    const doubts = [aDoubt('nextStepOn', 'tuesday', [today, next])];
    await desk.reads([anUpdate({ deal: acme, parts: { nextStep: 'call' }, doubts })]);
    expect(desk.says().at(-1)).toBe('[Tue 17 Mar]  [Tue 10 Mar]  [Edit]  [Not an update]');
    await desk.presses('Tue 17 Mar');
    expect(desk.says()[0]).toBe('Saved: Acme · next step: call by Tue 17 Mar');
  });

  test('is followed by the next doubt', async ({ desk }) => {
    const [acme, labs] = [await desk.deal('Acme'), await desk.deal('Labs')];
    const doubts = [aDoubt('deal', 'acme', [{ deal: acme }, { deal: labs }]), AMOUNTS];
    const reading = await desk.reads([anUpdate({ doubts })]);
    await desk.presses('Acme · lead');
    expect(desk.says()).toEqual([
      'I read that as: Acme',
      '❓ “12,5k”: which amount?',
      '[$12,500]  [$125,000]  [Edit]  [Not an update]',
    ]);
    await desk.presses('$125,000');
    expect(desk.says()[0]).toBe('Saved: Acme · amount $125,000');
    expect((await desk.kept(reading)).updates[0]).toMatchObject({ state: 'saved', update: { deal: acme, doubts: [] } });
  });

  test('waits for Save where a near miss is left', async ({ desk }) => {
    const acme = await desk.deal('Acme');
    const doubts = [AMOUNTS, aDoubt('deal', 'acne', [{ deal: acme }])];
    await desk.reads([anUpdate({ deal: acme, doubts })]);
    await desk.presses('$12,500');
    expect(desk.says().slice(1)).toEqual(['❓ “acne”: did you mean Acme?', '[Save]  [Edit]  [Not an update]']);
    expect(await desk.called('acme')).toMatchObject({ amount: null });
  });

  test('of a deal in another currency asks which is meant', async ({ desk }) => {
    const [acme, labs] = [await desk.deal('Acme €10k'), await desk.deal('Labs')];
    const doubts = [aDoubt('deal', 'acme', [{ deal: acme }, { deal: labs }])];
    await desk.reads([anUpdate({ parts: { amount: dollars(40_000) }, doubts })]);
    await desk.presses('Acme · lead');
    expect(desk.says().slice(1)).toEqual(['❓ Which amount?', '[€40,000]  [$40,000]  [Edit]  [Not an update]']);
    await desk.presses('€40,000');
    expect(await desk.called('acme')).toMatchObject({ amount: 4_000_000, currency: 'EUR' });
  });
});

describe('a card that is out of date', () => {
  test('saves nothing: it is drawn as it stands, with a sentence', async ({ desk }) => {
    const acme = await desk.deal('Acme');
    const reading = await desk.reads([anUpdate({ deal: acme, parts: { amount: dollars(40_000) } })]);
    const first = desk.shown();
    await desk.rereads(reading, [waiting(anUpdate({ deal: acme, parts: { amount: dollars(45_000) } }))]);
    await desk.presses('Save', undefined, first);
    expect(desk.told()).toBe('That was out of date, so I saved nothing. This is how it stands now.');
    expect(desk.says()).toEqual(['I read that as: Acme · $45,000', '[Save]  [Edit]  [Not an update]']);
    expect(await desk.called('acme')).toMatchObject({ amount: null });
    await desk.presses('Save');
    expect(await desk.called('acme')).toMatchObject({ amount: 4_500_000 });
  });

  test('once it was left says so', async ({ desk }) => {
    const acme = await desk.deal('Acme');
    const reading = await desk.reads([anUpdate({ deal: acme, parts: { stage: 'proposal' } })]);
    const first = desk.shown();
    await desk.rereads(reading, (await desk.kept(reading)).updates);
    await desk.presses('Not an update', undefined, first);
    await desk.presses('Save');
    expect(desk.says()).toEqual(['That one is closed. I saved nothing of it.']);
    expect(await desk.called('acme')).toMatchObject({ stage: 'lead' });
  });
});

describe('Edit', () => {
  test('opens the form filled in, says what is wrong beside its field, and saves what it says', async ({ desk }) => {
    const acme = await desk.deal('Acme contacted');
    const parts = {
      stage: 'proposal' as const,
      amount: dollars(40_000),
      ...STEP,
      touches: [{ kind: 'call' as const, count: 2 }],
    };
    await desk.reads([anUpdate({ deal: acme, parts, doubts: [aDoubt('rest', 'whatever')] })]);
    await desk.presses('Edit');
    const shown = JSON.stringify(desk.form().blocks);
    for (const filled of ['Acme · contacted', '$40,000', 'send msa', '2026-03-13', '2 calls', 'Not read: “whatever”'])
      expect(shown).toContain(filled);
    const { errors } = await desk.submits({
      amount: '12,5k',
      nextStepOn: '2026-03-02',
      outcome: 'Parked',
      touches: 'two calls with acme yesterday',
    });
    expect(Object.keys(errors ?? {}).sort()).toEqual(['amount', 'nextStepOn', 'parkedUntil', 'touches']);
    const { modal } = await desk.submits({
      amount: '45k',
      nextStepOn: '2026-03-12',
      outcome: 'No, it goes on',
      touches: '3 calls, 1 email',
    });
    const says =
      'Saved: Acme · stage contacted → proposal · amount $45,000 · next step: send msa by Thu 12 Mar · logged 3 calls and 1 email';
    expect(JSON.stringify(modal?.blocks)).toContain('amount $45,000');
    expect(desk.says()[0]).toBe(says);
    expect(await desk.called('acme')).toMatchObject({ stage: 'proposal', amount: 4_500_000 });
  });

  test('of one of several saves that one; the card shows the rest', async ({ desk }) => {
    const [acme, globex] = [await desk.deal('Acme'), await desk.deal('Globex')];
    await desk.reads([
      anUpdate({ deal: acme, parts: { stage: 'qualified' } }),
      anUpdate({ deal: globex, parts: { stage: 'proposal' } }),
    ]);
    await desk.presses('edit_reading', '2. Globex');
    await desk.submits({ stage: 'negotiation' });
    expect(desk.says()).toEqual([
      'Saved: Globex · stage lead → negotiation',
      '[Undo]  [Edit]',
      '───',
      'I read that as: Acme · stage lead → qualified',
      '[Save]  [Edit]  [Not an update]',
    ]);
    await desk.presses('Save');
    expect(await desk.called('acme')).toMatchObject({ stage: 'qualified' });
    expect(await desk.called('globex')).toMatchObject({ stage: 'negotiation' });
  });

  test('of what was saved undoes it and saves what the form says, in one', async ({ desk }) => {
    const acme = await desk.deal('Acme');
    const reading = await desk.reads([
      anUpdate({ deal: acme, parts: { stage: 'qualified', amount: dollars(40_000) } }),
    ]);
    await desk.presses('Save');
    await desk.presses('Edit');
    await desk.submits({ stage: 'As it is', amount: '45k' });
    expect(desk.says()[0]).toBe('Saved: Acme · amount $45,000');
    expect(await desk.called('acme')).toMatchObject({ stage: 'lead', amount: 4_500_000 });
    const { updates } = await desk.kept(reading);
    expect(updates).toMatchObject([{ state: 'saved', update: { parts: { amount: dollars(45_000) } } }]);
    await desk.presses('Undo');
    expect(await desk.called('acme')).toMatchObject({ stage: 'lead', amount: null });
  });

  test('of a commitment and of work asks what they need', async ({ desk }) => {
    await desk.reads([anUpdate({ is: 'commitment', parts: { text: 'call Dana' }, doubts: [aDoubt('dueOn', 'soon')] })]);
    await desk.presses('Edit');
    const { errors } = await desk.submits({ text: ' ', dueOn: '2026-03-02' });
    expect(errors?.text).toBe('What will you do?');
    expect(errors?.dueOn).toContain('has passed');
    await desk.submits({ text: 'call Dana twice', dueOn: '2026-03-13' });
    expect(desk.says()[0]).toContain('Committed: call Dana twice by Fri 13 Mar.');
    await desk.reads([anUpdate({ is: 'activity', parts: { touches: [{ kind: 'call', count: 2 }] } })]);
    await desk.presses('Edit');
    expect((await desk.submits({ touches: 'lunch' })).errors?.touches).toContain('What did you do?');
    await desk.submits({ touches: '4 calls' });
    expect(desk.says()[0]).toBe('Logged: 4 calls');
  });

  test('of a card that was saved meanwhile saves nothing', async ({ desk }) => {
    const acme = await desk.deal('Acme');
    await desk.reads([anUpdate({ deal: acme, parts: { stage: 'qualified' } })]);
    await desk.presses('Edit');
    await desk.presses('Save');
    const { modal } = await desk.submits({ stage: 'negotiation' });
    expect(JSON.stringify(modal?.blocks)).toContain('I saved that already');
    expect(await desk.called('acme')).toMatchObject({ stage: 'qualified' });
  });

  test('shows what somebody changed while the form was open', async ({ desk }) => {
    const acme = await desk.deal('Acme $30k');
    await desk.reads([anUpdate({ deal: acme, parts: { amount: dollars(40_000) } })]);
    await desk.presses('Edit');
    await desk.ada.command('/deal', 'update acme 50k');
    const { modal } = await desk.submits({ amount: '45k' });
    expect(JSON.stringify(modal?.blocks)).toContain('changed *Acme* meanwhile: amount $30,000 → $50,000.');
    await desk.submits({});
    expect(await desk.called('acme')).toMatchObject({ amount: 4_500_000 });
    expect(desk.says()[0]).toBe('Saved: Acme · amount $50,000 → $45,000');
  });
});

describe('a deal that nobody knows', () => {
  const UNKNOWN = [aDoubt('deal', 'Vandelay')];
  test('is opened with what was said of it', async ({ desk }) => {
    await desk.reads([
      anUpdate({
        parts: { stage: 'proposal', amount: dollars(15_000), touches: [{ kind: 'call', count: 1 }] },
        doubts: UNKNOWN,
      }),
    ]);
    await desk.presses('New deal: Vandelay…');
    expect(JSON.stringify(desk.form().blocks)).toContain('Vandelay');
    await desk.submits({ source: 'webinar' });
    expect(desk.says()[0]).toBe('Opened: Vandelay · stage proposal · amount $15,000 · source webinar · logged 1 call');
    expect(await desk.called('vandelay')).toMatchObject({ stage: 'proposal', amount: 1_500_000, source: 'webinar' });
  });

  test('is picked among those there are', async ({ desk }) => {
    await desk.deal('Acme Corporation');
    await desk.reads([anUpdate({ parts: { stage: 'proposal' }, doubts: UNKNOWN })]);
    await desk.presses('Pick a deal…');
    expect(Object.keys((await desk.submits({})).errors ?? {})).toEqual(['deal']);
    await desk.submits({ deal: 'Acme Corporation · lead' });
    expect(desk.says()[0]).toBe('Saved: Acme Corporation · stage lead → proposal');
  });

  test('is not needed for work', async ({ desk }) => {
    const touches = [{ kind: 'voicemail' as const, count: 1 }];
    await desk.reads([anUpdate({ is: 'activity', parts: { touches }, doubts: UNKNOWN })]);
    await desk.presses('Save without a deal');
    expect(desk.says()[0]).toBe('Logged: 1 voicemail');
  });
});

describe('a message that was edited or deleted after it was saved', () => {
  test('is corrected: what it said is undone, what it says is written', async ({ desk }) => {
    const acme = await desk.deal('Acme');
    const first = anUpdate({ deal: acme, parts: { stage: 'qualified', amount: dollars(40_000) } });
    const reading = await desk.reads([first]);
    await desk.presses('Save');
    const { updates } = await desk.kept(reading);
    const second = anUpdate({ deal: acme, parts: { amount: dollars(45_000) } });
    await desk.rereads(reading, [...updates, waiting(second)], changedOf);
    expect(desk.says()).toEqual([
      'You edited your message. Shall I correct what I saved?',
      '• Acme · $45,000 (saved: stage qualified · $40,000)',
      '[Correct it]  [Edit]  [Leave it]',
    ]);
    await desk.presses('Correct it');
    expect(desk.says()[0]).toBe('Saved: Acme · amount $45,000');
    expect(await desk.called('acme')).toMatchObject({ stage: 'lead', amount: 4_500_000 });
  });

  test('is asked about first where it is in doubt now', async ({ desk }) => {
    const acme = await desk.deal('Acme');
    const reading = await desk.reads([anUpdate({ deal: acme, parts: { amount: dollars(40_000) } })]);
    await desk.presses('Save');
    const { updates } = await desk.kept(reading);
    await desk.rereads(reading, [...updates, waiting(anUpdate({ deal: acme, doubts: [AMOUNTS] }))], changedOf);
    await desk.presses('$125,000');
    expect(desk.says()[0]).toBe('Saved: Acme · amount $125,000');
    await desk.presses('Undo');
    expect(await desk.called('acme')).toMatchObject({ amount: null });
  });

  test('leaves no correction to press once it was deleted', async ({ desk }) => {
    const acme = await desk.deal('Acme');
    const reading = await desk.reads([anUpdate({ deal: acme, parts: { amount: dollars(40_000) } })]);
    await desk.presses('Save');
    const { updates } = await desk.kept(reading);
    const now = anUpdate({ deal: acme, parts: { amount: dollars(45_000) } });
    await desk.rereads(reading, [...updates, waiting(now)], changedOf);
    const correction = desk.shown();
    await desk.rereads(reading, [...updates, { update: now, state: 'left', act: null }], deletedOf);
    await desk.presses('Correct it', undefined, correction);
    expect(desk.message(correction)).toEqual(['That edit is over. What I saved before still stands.', '[Undo]']);
    expect(await desk.called('acme')).toMatchObject({ amount: 4_000_000 });
    const deletion = desk.shown();
    await desk.rereads(reading, (await desk.kept(reading)).updates, deletedOf);
    await desk.presses('Undo it');
    expect(await desk.called('acme')).toMatchObject({ amount: null });
    await desk.presses('Undo it', undefined, deletion);
    expect(desk.told()).toBe('That was undone. To save it after all, say it again.');
  });

  test('stays as it was saved where it is left', async ({ desk }) => {
    const acme = await desk.deal('Acme');
    const reading = await desk.reads([anUpdate({ deal: acme, parts: { amount: dollars(40_000) } })]);
    await desk.presses('Save');
    const { updates } = await desk.kept(reading);
    const now = waiting(anUpdate({ deal: acme, parts: { amount: dollars(45_000) } }));
    await desk.rereads(reading, [...updates, now], changedOf);
    await desk.presses('Leave it');
    expect(desk.says()).toEqual(['All right, it stays as I saved it.']);
    expect(await desk.called('acme')).toMatchObject({ amount: 4_000_000 });
  });

  test('is undone where it was deleted', async ({ desk }) => {
    const acme = await desk.deal('Acme');
    const reading = await desk.reads([anUpdate({ deal: acme, parts: { amount: dollars(40_000) } })]);
    await desk.presses('Save');
    await desk.rereads(reading, (await desk.kept(reading)).updates, deletedOf);
    expect(desk.says()).toEqual([
      'You deleted that message. I had saved:',
      '• Acme · $40,000',
      '[Undo it]  [Leave it]',
    ]);
    const card = desk.shown();
    await Promise.all([desk.presses('Undo it', undefined, card), desk.presses('Undo it', undefined, card)]);
    expect(desk.says()[0]).toContain('Undone on Acme: amount cleared');
    expect(await desk.called('acme')).toMatchObject({ amount: null });
  });
});

describe('a card that only its reader sees', () => {
  test('is replaced by what was saved', async ({ desk }) => {
    const acme = await desk.deal('Acme');
    const whisper = await desk.whispers([anUpdate({ deal: acme, parts: { stage: 'proposal' } })]);
    await desk.presses('Save', undefined, whisper);
    expect(desk.whispered()).toContain('Saved: *Acme* · stage lead → proposal');
    expect(await desk.called('acme')).toMatchObject({ stage: 'proposal' });
  });

  test('says so once its form was saved', async ({ desk }) => {
    const acme = await desk.deal('Acme');
    const whisper = await desk.whispers([anUpdate({ deal: acme, parts: { stage: 'proposal' } })]);
    await desk.presses('Edit', undefined, whisper);
    const { modal } = await desk.submits({ stage: 'qualified' });
    expect(JSON.stringify(modal?.blocks)).toContain('stage lead → qualified');
    await desk.presses('Save', undefined, whisper);
    expect(desk.whispered()).toBe('I saved that already. Nothing was saved twice.');
    expect(await desk.called('acme')).toMatchObject({ stage: 'qualified' });
  });
});

describe('a stage that was not said', () => {
  test('is offered, moves the deal once, and never back', async ({ desk }) => {
    const acme = await desk.deal('Acme contacted');
    const touches = [{ kind: 'email' as const, count: 1 }];
    await desk.reads([anUpdate({ is: 'activity', deal: acme, parts: { touches }, offers: 'proposal' })]);
    await desk.presses('Save');
    expect(desk.says()).toContain('Is Acme at proposal now?  [Move it to proposal]');
    await desk.presses('Move it to proposal');
    expect(desk.told()).toBe('Saved: *Acme* · stage contacted → proposal');
    expect(desk.says().slice(0, 2)).toEqual(['Logged: 1 email on Acme', '[Undo]  [Edit]']);
    expect(desk.says().join()).not.toContain('Move it');
    const globex = await desk.deal('Globex');
    await desk.reads([anUpdate({ is: 'activity', deal: globex, parts: { touches }, offers: 'proposal' })]);
    await desk.presses('Save');
    await desk.bea.command('/deal', 'update globex negotiation');
    await desk.presses('Move it to proposal');
    expect(desk.told()).toBe('*Globex* says that already. Nothing changed.');
    expect(await desk.called('globex')).toMatchObject({ stage: 'negotiation' });
    expect(await desk.called('acme')).toMatchObject({ stage: 'proposal' });
  });

  test('is not offered of a deal that is there already', async ({ desk }) => {
    const acme = await desk.deal('Acme proposal');
    const touches = [{ kind: 'email' as const, count: 1 }];
    await desk.reads([anUpdate({ is: 'activity', deal: acme, parts: { touches }, offers: 'proposal' })]);
    await desk.presses('Save');
    expect(desk.says().join()).not.toContain('Move it');
  });
});
