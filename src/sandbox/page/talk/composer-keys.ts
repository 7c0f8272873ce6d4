import type { KeyboardEvent } from 'react';

/** Enter sends; with Shift it begins a line, and while an input method composes it is the method's own. */
export function isSending({ key, shiftKey, nativeEvent }: KeyboardEvent): boolean {
  return key === 'Enter' && !shiftKey && !nativeEvent.isComposing;
}
