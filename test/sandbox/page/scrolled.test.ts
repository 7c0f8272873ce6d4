import { expect, it } from 'vitest';
import { staysAtEnd } from '../../../src/sandbox/page/talk/scrolled.ts';

const AT_END = { isKept: true, top: 600 };

it.each([
  { is: 'nothing grew', scrollHeight: 1000, scrollTop: 600, before: AT_END, stays: true },
  { is: 'more came since than fits the window', scrollHeight: 2000, scrollTop: 600, before: AT_END, stays: true },
  { is: 'it went down, and more came since', scrollHeight: 2000, scrollTop: 900, before: AT_END, stays: true },
  { is: 'one went up', scrollHeight: 1000, scrollTop: 400, before: AT_END, stays: false },
  { is: 'one went up a little', scrollHeight: 1000, scrollTop: 590, before: AT_END, stays: true },
  { is: 'one was above', scrollHeight: 1000, scrollTop: 450, before: { isKept: false, top: 400 }, stays: false },
  { is: 'one came back', scrollHeight: 1000, scrollTop: 600, before: { isKept: false, top: 400 }, stays: true },
])('a list is kept at its end when $is: $stays', ({ scrollHeight, scrollTop, before, stays }) => {
  expect(staysAtEnd({ scrollHeight, scrollTop, clientHeight: 400 }, before)).toBe(stays);
});
