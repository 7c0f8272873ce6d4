/** A line of help in its parts: what stands between backticks is code. */
export function summaryParts(summary: string): { text: string; isCode: boolean }[] {
  return summary
    .split(/`([^`]+)`/)
    .map((text, at) => ({ text, isCode: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
