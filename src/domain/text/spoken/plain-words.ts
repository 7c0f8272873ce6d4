/** A message in small letters, without anything but its words, as far as it can be a short saying of the bot's own. */
export function plainWords(text: string): string {
  return text
    .slice(0, 400)
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}\s]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
