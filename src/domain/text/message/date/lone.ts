const SUBJECT = /^(?:i|we|they|he|she|you|who|just|all|and|it|had|have|has|been|never)$/;

/** Whether `sat`, `sun`, `mon` or `wed` standing alone is some other word: sat down, the sun, mon ami, got wed. */
export function isOtherWord(word: string, before: string, after: string): boolean {
  if (word === 'sat') {
    return (
      SUBJECT.test(before) ||
      /^(?:down|with|in|on|through|there|across|by|around|together|waiting|tight|next|opposite|beside)$/.test(after)
    );
  }
  if (word === 'sun') return /^(?:the|in|some|under|no)$/.test(before);
  if (word === 'mon') return /^(?:ami|dieu|cher|amour|chef)$/.test(after);
  return word === 'wed' && /^(?:newly|got|get|getting|are|just)$/.test(before);
}
