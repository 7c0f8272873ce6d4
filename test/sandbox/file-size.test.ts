import { expect, test } from 'vitest';
import { fileSize } from '../../src/sandbox/file-size.ts';

test.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [1240, '1.2 kB'],
  [999_949, '999.9 kB'],
  [999_950, '1 MB'],
  [8_000_000, '8 MB'],
])('%d is %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});
