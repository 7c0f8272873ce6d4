import { describe, expect, it } from 'vitest';
import { angleIn } from '../../../src/domain/text/angle.ts';

describe('another person', () => {
  it.each([
    'intro to their CFO',
    'got an intro to the VP Sales',
    'emailed Jane, the head of IT',
    'called Jane (CFO)',
    'spoke with their CFO about the budget',
    'spoke to her boss',
    'talked to the director of operations',
    'to their CFO',
    'with the head of procurement',
    'left a voicemail for their COO',
    'Sent the contract to their CFO.',
    'reached out to someone else at the plant',
    'met with another stakeholder',
    'her boss this time',
    'called, then emailed their CTO',
    "looped in their CISO, she'll answer by Friday",
    'No answer from Jane. Called the CFO.',
    'followed up, wrote to the VP of Engineering',
    'cc’d their legal',
    'I have emailed a new contact in Berlin',
  ])('%s', (note) => {
    expect(angleIn(note)).toBe('another-person');
  });
});

describe('something new', () => {
  it.each([
    'sent the SOC2 report',
    'Sent Jane the new benchmark',
    'case study',
    'case study from the same industry',
    'new reference',
    'benchmark',
    'shared a case study, call on Friday',
    'emailed the ROI model',
    'followed up and sent our white paper',
    'walked her through a success story',
    'sent two references',
    'forwarded an article on their market',
    'with a case study',
    'We just sent the ISO 27001 papers',
  ])('%s', (note) => {
    expect(angleIn(note)).toBe('something-new');
  });
});

describe('neither, or not certain', () => {
  it.each([
    '',
    'price',
    'intro call',
    'sent an intro email',
    'met Jane',
    'asked for an intro to their CFO',
    'needs to check with their CFO',
    'she will talk to her boss',
    'Jane spoke to the CFO yesterday',
    'they spoke with their CFO and called the head of IT',
    'intro to their CFO next week',
    'intro to the CFO requested',
    'call the CFO tomorrow',
    'called Jane, the CFO is on holiday',
    "waiting for the CFO's sign-off",
    "spoke with Jane about the CFO's questions",
    'spoke with our CEO about a discount',
    'emailed Jane about the intro to their CFO',
    'emailed Jane to get to the CFO',
    'talked to legal about the redlines',
    'wants the SOC2 report',
    'wants SOC2',
    'SOC2',
    'asked for a case study',
    'they sent us a benchmark',
    'Jane shared the benchmark',
    'she asked for a call and a case study',
    'sent the same case study again',
    'send the case study on Friday',
    'case study on friday',
    'did not send the case study',
    'sent the reference number',
    'sent an email in reference to their question',
    'sent the proposal',
    'sent the contract and the price list',
    'should I send a case study?',
    'no case study for them',
    'a reference check is missing',
    'sent a reminder about the white paper',
    'called the office',
  ])('%s', (note) => {
    expect(angleIn(note)).toBeNull();
  });
});

it('reads any note in short time, however long', () => {
  for (const note of ['sent '.repeat(9_000), 'called the '.repeat(9_000), ', and '.repeat(9_000), '🤷'.repeat(9_000)]) {
    expect(angleIn(note)).toBeNull();
  }
});
