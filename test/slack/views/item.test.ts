import { describe, expect, it } from 'vitest';
import type { FocusFigure } from '../../../src/domain/focus-figure.ts';
import { charactersIn, requireWithinLimits } from '../../../src/slack/limits.ts';
import { plain } from '../../../src/slack/plain.ts';
import { digestMessage } from '../../../src/slack/views/digest.ts';
import { evidence } from '../../../src/slack/views/finding.ts';
import { itemBlocks } from '../../../src/slack/views/item.ts';
import { promptBlocks } from '../../../src/slack/views/prompt.ts';
import { ruleOf } from '../../../src/slack/views/why-rules.ts';
import { aFocus, TODAY } from '../../domain/builders.ts';
import { everyFinding, everyItem, everyPrompt } from '../../domain/every-finding.ts';
import { DAYS } from './days.ts';
import { HARMFUL, HOSTILE } from './hostile.ts';

describe('an item', () => {
  it('is its line, and under it what can be done', () => {
    const said = everyItem().map((item) => plain({ blocks: itemBlocks(item, DAYS) }));
    expect(said.join('\n')).toMatchInlineSnapshot(`
      "Acme Corp · "Acme Corp" was due Mon 9 Mar, 9 working days ago
      [Logged it…]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]
      Acme Corp · no touch for 9 working days, quiet at proposal from 5 on · next: Acme Corp, Sat 11 Apr
      [Logged it…]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]
      Acme Corp · close date Mon 9 Mar passed 9 working days ago · next: Acme Corp, Sat 11 Apr
      [Logged it…]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]
      Acme Corp · close date moved later 9 times · next: Acme Corp, Sat 11 Apr
      [Logged it…]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]
      Acme Corp · in proposal for 9 working days, the limit is 4 · next: Acme Corp, Sat 11 Apr
      [Logged it…]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]
      Acme Corp · no next step for 9 working days
      [Logged it…]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]
      Acme Corp · in proposal for 30 working days, nine in ten of the team's 24 won deals took 24 or less · next: Acme Corp, Sat 11 Apr
      [Logged it…]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]
      Acme Corp · "Acme Corp" is due today
      [Logged it…]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]
      Acme Corp · "Acme Corp" was due yesterday
      [Logged it…]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]
      Acme Corp · parked until today: take it up, park it again or end it · next: Acme Corp, Sat 11 Apr
      [Logged it…]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]
      Acme Corp · they said "Acme Corp" by Mon 2 Mar, 7 working days ago. Send them an email today.
      [Logged it]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]
      Acme Corp · they said "Acme Corp" by Mon 2 Mar, 7 working days ago. Call them today; a voicemail counts. Well followed: email Wed 4 Mar.
      [Logged it]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]
      Acme Corp · they said "Acme Corp" by Mon 2 Mar, 7 working days ago. Try another person there, or bring something new for "Acme Corp". Well followed: email Wed 4 Mar and call Fri 6 Mar.
      [Logged it…]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]
      Acme Corp · their date was Thu 26 Feb, 9 working days ago, 3 touches since. Time to decide: a next step with a date, parked, won or lost? Well followed: email Wed 4 Mar and call Fri 6 Mar.
      [Set next step]  [Park…]  [Won]  [Lost]  [⋯]
      Acme Corp · I asked twice, first on Thu 26 Feb, 9 working days ago. Time to decide: a next step with a date, parked, won or lost?
      [Set next step]  [Park…]  [Won]  [Lost]  [⋯]
      Acme Corp · What do they want to achieve?
      [Answer]  [Snooze until…]  [⋯]
      Acme Corp · Who decides there?
      [Answer]  [Snooze until…]  [⋯]
      Acme Corp · How will they buy?
      [Answer]  [Snooze until…]  [⋯]
      Acme Corp · What would we do for them?
      [Answer]  [Snooze until…]  [⋯]
      Acme Corp · at proposal after 4 working days; nine in ten of the team's 24 won deals took 9 or more. Who decides there?
      [Answer]  [Snooze until…]  [⋯]
      Acme Corp · a new lead from Acme Corp, untouched for 1 working hour 15 minutes
      [Logged it…]  [I'll do it by…]  [Set next step]  [Snooze until…]  [⋯]
      Acme Corp · won Wed 25 Feb, 14 days ago; no touch since. Ask how it works for them.
      [Logged it…]  [I'll do it by…]  [Snooze until…]  [Not this one]
      Acme Corp · won Mon 2 Jun 2025; last touch Thu 11 Dec 2025, 90 days ago. Ask what has changed for them.
      [Logged it…]  [I'll do it by…]  [Snooze until…]  [Not this one]
      Acme Corp · won Mon 2 Jun 2025; last touch Thu 11 Dec 2025, 90 days ago. You are in touch: ask who else should hear of this.
      [Logged it…]  [I'll do it by…]  [Snooze until…]  [Not this one]
      You said: Acme Corp by today · 12 of 20 so far. Done, or for another day?
      [Kept]  [Move to…]  [Drop]
      You said: Acme Corp by yesterday. How did it go?
      [Kept]  [Move to…]  [Drop]"
    `);
  });

  it('asks at most one question', () => {
    for (const item of everyItem()) {
      expect((plain({ blocks: itemBlocks(item, DAYS) }).match(/\?/g) ?? []).length).toBeLessThan(2);
    }
  });
});

describe('the prompt', () => {
  it('is one ask, in the words of the rep', () => {
    const said = everyPrompt().map((finding) => plain({ blocks: promptBlocks({ is: 'finding', finding }, undefined) }));
    expect(said.join('\n')).toMatchInlineSnapshot(`
      "7 of 9 touches since Monday went to deals under 10 working days old; none to Acme Corp, Acme Corp and Acme Corp. Which of these will you touch today?
      [Not this one]
      4 of 9 deals wait in follow up past its limits; find had 2 of 40 activities in 20 working days; by your goals it would be about 10. One thing for find today: write down five companies like your last win, with a name at each.
      [Not this one]
      4 of 9 deals wait in follow up past its limits. One thing for follow up today: take the deal that has waited longest and call them with one question.
      [Not this one]
      Find had 2 of 40 activities in 20 working days; by your goals it would be about 10. One thing for find today: write down five companies like your last win, with a name at each.
      [Not this one]
      You met "Acme Corp" on 4 deals in four weeks and have no play of your own. Decide it now: "If they …, then I will …"
      [Write it]  [Not this one]
      You: the first touch after 9 working hours. The best third (3 colleagues): 2. Which lead will you touch first today?
      [Not this one]
      Where you won: the first touch after 1 working hour. Where you lost: 3. Which lead will you touch first today?
      [Not this one]
      You: 9 touches a deal. The best third (3 colleagues): 2. Which deal gets one more touch today?
      [Not this one]
      Where you won: 1 touch a deal. Where you lost: 3. Which deal gets one more touch today?
      [Not this one]
      You: 9 working days between touches. The best third (3 colleagues): 2. Which deal will you touch again today?
      [Not this one]
      Where you won: 1 working day between touches. Where you lost: 3. Which deal will you touch again today?
      [Not this one]
      You: 9 channels a deal. The best third (3 colleagues): 2. On which deal will you try another channel today?
      [Not this one]
      Where you won: 1 channel a deal. Where you lost: 3. On which deal will you try another channel today?
      [Not this one]
      You: 9 prospecting activities a week. The best third (3 colleagues): 2. Which half hour today is for it?
      [Not this one]
      Where you won: 1 prospecting activity a week. Where you lost: 3. Which half hour today is for it?
      [Not this one]
      Acme Corp in 180 days: 4 of your 24 leads reached qualified, 14 of a colleague's 30; working hours to the first touch: you 9, they 1. What will you change on the next lead?
      [Not this one]
      Acme Corp in 180 days: 4 of your 24 leads reached qualified, 14 of @UANN's 30; working hours to the first touch: you 9, they 1. What will you change on the next lead?
      [Not this one]
      7 of 8 new deals in 90 days came in by themselves; no referral asked for in that time. A first step today: ask one happy customer who else should hear of this.
      [Not this one]
      7 of 8 new deals in 90 days came in by themselves; no event logged in that time. A first step today: pick one event that your buyers go to, and write to one person who will be there.
      [Not this one]
      7 of 8 new deals in 90 days came in by themselves; no talk given in that time. A first step today: write three lines on what you could say in 15 minutes, and offer it to one organiser.
      [Not this one]
      7 of 8 new deals in 90 days came in by themselves; no partner asked in that time. A first step today: write to one firm that sells something else to the same buyers, and offer an introduction.
      [Not this one]
      7 of 8 new deals in 90 days came in by themselves; no list worked in that time. A first step today: list ten companies like your best customer, with a name at each.
      [Not this one]"
    `);
  });

  it('says where the focus stands, and what it came to', () => {
    const say = (figure: FocusFigure | null, ended: boolean, focus = aFocus()) =>
      plain({ blocks: promptBlocks({ is: 'focus', focus, figure, week: 2, ended }, undefined) });
    expect(
      [
        say({ value: 8, of: 'this-week' }, false),
        say({ value: 8, of: 'last-week' }, false),
        say(null, false),
        say({ value: 12, of: 'its-last-week' }, true),
        say({ value: 12, of: 'its-last-week' }, true, aFocus({ startedWith: null, aimsAt: null })),
        say(null, true),
        say(
          { value: 13, of: '180-days' },
          true,
          aFocus({ on: { is: 'behaviour', behaviour: 'hours-to-first-touch' }, startedWith: 15, aimsAt: 2 }),
        ),
        say({ value: 6, of: '180-days' }, false, aFocus({ on: { is: 'behaviour', behaviour: 'touches-a-deal' } })),
        say(null, false, aFocus({ on: { is: 'play', scenario: 'price' }, startedWith: null, aimsAt: null })),
      ].join('\n'),
    ).toMatchInlineSnapshot(`
      "Your focus, week 2 of 4: reaching out, 8 so far this week (began at 5, held against 15). Today: call three people who have not heard from you yet.
      Your focus, week 2 of 4: reaching out, 8 last week (began at 5, held against 15). Today: call three people who have not heard from you yet.
      Your focus, week 2 of 4: reaching out. Today: call three people who have not heard from you yet.
      Your four weeks on reaching out are over: 5 in the week before, 12 in the last week; the goal is 15. What will you keep doing?
      Your four weeks on reaching out are over: 12 in the last week. What will you keep doing?
      Your four weeks on reaching out are over. What will you keep doing?
      Your four weeks on the first touch are over: 15 working hours then, 13 now; the best third has 2. What will you keep doing?
      Your focus, week 2 of 4: touches a deal, 6 in 180 days (began at 5, held against 15). Which deal gets one more touch today?
      Your focus, week 2 of 4: my play for Price objection. Where may you need it today?"
    `);
  });

  it('offers the largest gaps as buttons', () => {
    const blocks = promptBlocks(
      {
        is: 'choose-focus',
        gaps: [
          { on: { is: 'section', section: 'reach' }, own: 8, aim: 15, against: 'goal', unit: 'a week' },
          { on: { is: 'behaviour', behaviour: 'touches-a-deal' }, own: 2, aim: 5, against: 'best-third', unit: '' },
        ],
      },
      undefined,
    );
    requireWithinLimits('message', { text: 'a prompt', blocks });
    expect(plain({ blocks })).toMatchInlineSnapshot(`
      "One thing for the next four weeks. Which?
      • reaching out: 8 a week, the goal is 15
      • touches a deal: 2, the best third has 5
      [Reaching out]  [Touches a deal]"
    `);
  });

  it('asks for a yes where there is one gap', () => {
    const gap = { on: { is: 'section', section: 'reach' }, own: 8, aim: 15, against: 'goal', unit: 'a week' } as const;
    const blocks = promptBlocks({ is: 'choose-focus', gaps: [gap] }, undefined);
    expect(plain({ blocks }).split('\n')[0]).toBe('One thing for the next four weeks. Will you take it?');
  });
});

it('the evidence of every finding is one phrase', () => {
  expect(
    everyFinding()
      .map((finding) => `${finding.rule}: ${evidence(finding, TODAY)}`)
      .join('\n'),
  ).toMatchInlineSnapshot(`
    "stalled: "Acme Corp" was due Mon 9 Mar, 9 working days ago
    stalled: no touch for 9 working days, quiet at proposal from 5 on
    stalled: close date Mon 9 Mar passed 9 working days ago
    stalled: close date moved later 9 times
    stalled: in proposal for 9 working days, the limit is 4
    stalled: no next step for 9 working days
    stalled: in proposal for 30 working days, nine in ten of the team's 24 won deals took 24 or less
    due-today: "Acme Corp" is due today
    due-today: "Acme Corp" was due yesterday
    due-today: parked until today: take it up, park it again or end it
    follow-up: their date was Mon 2 Mar, 7 working days ago; next: an email
    follow-up: their date was Mon 2 Mar, 7 working days ago; since then email Wed 4 Mar; next: a call or voicemail
    follow-up: their date was Mon 2 Mar, 7 working days ago; since then email Wed 4 Mar and call Fri 6 Mar; next: another person or something new
    conclude: their date was Thu 26 Feb, 9 working days ago; 3 touches since, among them email Wed 4 Mar and call Fri 6 Mar
    conclude: I asked twice, first on Thu 26 Feb, 9 working days ago; nothing done since
    unexplored: not written down: what they want to achieve, who decides, how they will buy and what we would do for them
    unexplored: not written down: what they want to achieve, who decides, how they will buy and what we would do for them
    unexplored: not written down: what they want to achieve, who decides, how they will buy and what we would do for them
    unexplored: not written down: what they want to achieve, who decides, how they will buy and what we would do for them
    unexplored: at proposal after 4 working days; nine in ten of the team's 24 won deals took 9 or more; not written down: who decides
    lead-response: a new lead, untouched for 1 working hour 15 minutes, the limit is 60 minutes
    customers: won Wed 25 Feb, 14 days ago; no touch since
    customers: won Mon 2 Jun 2025; last touch Thu 11 Dec 2025, 90 days ago
    customers: won Mon 2 Jun 2025; last touch Thu 11 Dec 2025, 90 days ago
    commitments-due: "Acme Corp" by today, 12 of 20 logged
    commitments-due: "Acme Corp" by yesterday
    shiny-object: 7 of 9 touches since Monday went to deals under 10 working days old; none to *Acme Corp*, *Acme Corp* and *Acme Corp*
    clog: 4 of 9 deals wait in follow up past its limits; find had 2 of 40 activities in 20 working days; by your goals it would be about 10
    clog: 4 of 9 deals wait in follow up past its limits
    clog: find had 2 of 40 activities in 20 working days; by your goals it would be about 10
    scenario-gap: "Acme Corp" met on 4 deals in four weeks, no play of your own
    role-model: the first touch after 9 working hours; in the team's best third (3 people) 2
    role-model: the first touch after 3 working hours where you lost; 1 where you won (10 deals each)
    role-model: 9 touches a deal; in the team's best third (3 people) 2
    role-model: 3 touches a deal where you lost; 1 where you won (10 deals each)
    role-model: 9 working days between touches; in the team's best third (3 people) 2
    role-model: 3 working days between touches where you lost; 1 where you won (10 deals each)
    role-model: 9 channels a deal; in the team's best third (3 people) 2
    role-model: 3 channels a deal where you lost; 1 where you won (10 deals each)
    role-model: 9 prospecting activities a week; in the team's best third (3 people) 2
    role-model: 3 prospecting activities a week where you lost; 1 where you won (10 deals each)
    same-leads: Acme Corp in 180 days: 4 of your 24 leads reached qualified, 14 of a colleague's 30; working hours to the first touch: you 9, they 1
    same-leads: Acme Corp in 180 days: 4 of your 24 leads reached qualified, 14 of <@UANN>'s 30; working hours to the first touch: you 9, they 1
    new-ground: 7 of 8 new deals in 90 days came in by themselves; no referral asked for in that time
    new-ground: 7 of 8 new deals in 90 days came in by themselves; no event logged in that time
    new-ground: 7 of 8 new deals in 90 days came in by themselves; no talk given in that time
    new-ground: 7 of 8 new deals in 90 days came in by themselves; no partner asked in that time
    new-ground: 7 of 8 new deals in 90 days came in by themselves; no list worked in that time
    no-prospecting: no prospecting logged since Monday
    no-prospecting: 4 prospecting activities logged since Monday; at your goal of 40 a week it would be about 16 by now
    away-status: the Slack status :face_with_thermometer:, ill
    excuse: last touch on *Acme Corp*: email, Mon 9 Mar
    excuse: last touch on *Acme Corp*: email, Mon 9 Mar; *Acme Corp*, same source: won with 6 touches by call, email and demo
    excuse: last touch on *Acme Corp*: email, Mon 9 Mar; a colleague's leads from Acme Corp: 14 of 30 reached qualified, 2 touches a lead
    excuse: last touch on *Acme Corp*: email, Mon 9 Mar; you may be right: 3 of 61 leads from Acme Corp reached qualified in 180 days"
  `);
});

describe.each(HOSTILE)('with $is', ({ name }) => {
  it('a digest of five of any items stays harmless and within limits', () => {
    const items = everyItem(name);
    const [prompt] = everyPrompt(name);
    for (let from = 0; from < items.length; from += 5) {
      const some = items
        .slice(from, from + 5)
        .map((item, at) =>
          'deal' in item
            ? { ...item, deal: { ...item.deal, id: at + 1 } }
            : { ...item, commitment: { ...item.commitment, id: at + 1 } },
        );
      const week = [{ section: 'find' as const, done: 0, goal: 10 }];
      const digest = { kind: 'items' as const, items: some, more: 400, waiting: 0, week };
      const message = digestMessage({ ...digest, prompt: prompt ? { is: 'finding', finding: prompt } : null }, DAYS);
      requireWithinLimits('message', message);
      expect(JSON.stringify(message)).not.toMatch(HARMFUL);
      expect(charactersIn(message.blocks)).toBeLessThan(9_000);
    }
  });

  it('every prompt and every phrase of evidence is harmless', () => {
    for (const finding of everyPrompt(name)) {
      const blocks = promptBlocks({ is: 'finding', finding }, undefined);
      requireWithinLimits('message', { text: 'a prompt', blocks });
      expect(JSON.stringify(blocks)).not.toMatch(HARMFUL);
    }
    for (const finding of everyFinding(name)) {
      const phrase = evidence(finding, TODAY);
      expect(phrase).not.toMatch(HARMFUL);
      expect(phrase).not.toContain('\n');
      expect(phrase.length).toBeLessThan(1_200);
      expect(ruleOf(finding).length).toBeLessThan(300);
    }
  });
});
