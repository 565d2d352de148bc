/** The source of a pattern that matches just these words. */
export function literalPattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
