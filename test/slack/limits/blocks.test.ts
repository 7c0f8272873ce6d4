import { describe, expect, it } from 'vitest';
import { chart, inMessage, long, mrkdwn, plain, section, times } from './samples.ts';

describe('one block', () => {
  it.each([
    { is: 'a section of 3000 characters', block: section({ text: mrkdwn(long(3000)) }), found: [] },
    {
      is: 'a section of 3001',
      block: section({ text: mrkdwn(long(3001)) }),
      found: ['blocks[0].text: 3001 characters, 3000 allowed'],
    },
    { is: 'an empty section text', block: section({ text: mrkdwn('') }), found: ['blocks[0].text: empty'] },
    { is: 'a section with nothing', block: { type: 'section' }, found: ['blocks[0]: has neither text nor fields'] },
    { is: '10 fields', block: section({ fields: times(10, () => mrkdwn('a')) }), found: [] },
    {
      is: '11 fields',
      block: section({ fields: times(11, () => mrkdwn('a')) }),
      found: ['blocks[0].fields: 11 items, 10 allowed'],
    },
    {
      is: 'a field of 2001',
      block: section({ fields: [mrkdwn(long(2001))] }),
      found: ['blocks[0].fields[0]: 2001 characters, 2000 allowed'],
    },
    {
      is: 'a header of 151',
      block: { type: 'header', text: plain(long(151)) },
      found: ['blocks[0].text: 151 characters, 150 allowed'],
    },
    {
      is: 'a header in mrkdwn',
      block: { type: 'header', text: mrkdwn('a') },
      found: ['blocks[0].text: must be plain_text'],
    },
    { is: '10 in a context', block: { type: 'context', elements: times(10, () => mrkdwn('a')) }, found: [] },
    {
      is: '11 in a context',
      block: { type: 'context', elements: times(11, () => mrkdwn('a')) },
      found: ['blocks[0].elements: 11 items, 10 allowed'],
    },
    {
      is: 'a block_id of 256',
      block: section({ block_id: long(256) }),
      found: ['blocks[0].block_id: 256 characters, 255 allowed'],
    },
    {
      is: 'a markdown of 12001',
      block: { type: 'markdown', text: long(12_001) },
      found: ['blocks[0].text: 12001 characters, 12000 allowed'],
    },
    {
      is: 'an alert',
      block: { type: 'alert', text: mrkdwn('a') },
      found: ['blocks[0]: alert may not stand in a message'],
    },
    { is: 'a block Slack has not', block: { type: 'banner' }, found: ['blocks[0]: no such block: banner'] },
    { is: 'no block at all', block: null as unknown as object, found: ['blocks[0]: no such block: undefined'] },
  ])('$is → $found', ({ block, found }) => {
    expect(inMessage(block)).toEqual(found);
  });
});

describe('all blocks together', () => {
  it.each([
    { is: '50 blocks', blocks: times(50, () => section()), found: [] },
    { is: '51 blocks', blocks: times(51, () => section()), found: ['blocks: 51 items, 50 allowed'] },
    {
      is: 'one block_id twice',
      blocks: times(2, () => section({ block_id: 'a' })),
      found: ['blocks[1].block_id: "a" is used twice'],
    },
    { is: '3 charts', blocks: times(3, () => chart()), found: ['blocks: 3 charts, 2 allowed'] },
    {
      is: '13,001 characters in all',
      blocks: [...times(4, () => section({ text: mrkdwn(long(3000)) })), section({ text: mrkdwn(long(1001)) })],
      found: ['blocks: 13001 characters in all blocks, 13000 allowed'],
    },
    {
      is: '13,000 characters in all',
      blocks: [...times(4, () => section({ text: mrkdwn(long(3000)) })), section({ text: mrkdwn(long(1000)) })],
      found: [],
    },
  ])('$is → $found', ({ blocks, found }) => {
    expect(inMessage(...blocks)).toEqual(found);
  });
});
