import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../../src/domain/text/message/tokens.ts';

const SIGN = { none: '', comma: ' ,', clause: ' ;', sentence: ' .' };

/** The tokens of a message with what cuts them off: `globex ; 40k .` */
function cut(text: string): string {
  return tokensOf(text)
    .map(({ text: says, bare, after }) => `${bare || says}${SIGN[after]}`)
    .join(' ');
}

describe('the tokens of a message', () => {
  it.each([
    ['globex: 40k', 'globex ; 40k .'],
    ['globex, hooli', 'globex , hooli .'],
    ['globex - 40k', 'globex ; 40k .'],
    ['globex – 40k', 'globex ; 40k .'],
    ['globex->40k', 'globex → 40k .'],
    ['globex won!!! 48k', 'globex won . 48k .'],
    ['is 40k… sorry 45k', 'is 40k . sorry 45k .'],
    ['dr. okafor of st. aidan', 'dr okafor of st aidan .'],
    ['at 1.2m. next', 'at 1.2m . next .'],
    ['closes 15.12. maybe', 'closes 15.12 . maybe .'],
    ['one\ntwo', 'one . two .'],
    ['- one\n* two\n3) three', 'one . two . three .'],
    ['globex,hooli;initech', 'globex , hooli ; initech .'],
    ['12,500 and 40k,next', '12,500 and 40k , next .'],
    ['won 🎉🎉 :tada: 40k', 'won 40k .'],
    ['see `globex won` here', 'see here .'],
    ['a\n```\nglobex won\n```\nb', 'a . b .'],
    ['> they said no\nglobex', 'globex .'],
    ['&gt; they said no\nglobex', 'globex .'],
    ['"send it!" by friday', 'send it! by friday .'],
    ['lost acme (price), then hooli', 'lost acme price ; then hooli .'],
    ['', ''],
  ])('%j', (text, told) => {
    expect(cut(text)).toBe(told);
  });

  it('marks what asks', () => {
    expect(tokensOf('hooli at 60k? kestrel won').map(({ asks }) => asks)).toEqual([false, false, true, false, false]);
  });

  it('counts lines', () => {
    expect(tokensOf('a\nb\n\nc').map(({ line }) => line)).toEqual([0, 1, 3]);
  });
});
