/** Takes the first words of a text, for a heading. */
export function firstWords(text: string): string {
  return text
    .split(' ')
    .slice(0, WORDS_OF_HEADING)
    .join(' ')
    .replace(/[,;:.]+$/u, '');
}

/** Splits a long text without sub items halfway, between two sentences; any other text stays whole. */
export function paragraphsOf(text: string): string[] {
  if (text.length < SHORT_ENOUGH || SUB_ITEM.test(text)) return [text];
  const sentences = text.split(SENTENCE_END);
  const middle = Math.ceil(sentences.length / 2);
  const halves = [sentences.slice(0, middle), sentences.slice(middle)];
  return halves.filter((half) => half.length > 0).map((half) => half.join(' '));
}

/** Wraps a text at spaces to the width of a printed line, and never leaves its last word alone on a line. */
export function wrapped(text: string): string {
  return broken(text.replace(/ (?=[^ ]+$)/u, BOND), PRINTED_WIDTH)
    .join('\n')
    .replace(BOND, ' ');
}

/** Breaks a text at spaces into pieces no longer than the width, except for longer words. */
export function broken(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** Gives a text a capital to begin with. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Joins words as Dutch does: commas, and “en” before the last. */
export function enumeration(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;
}

/** A space that no line breaks at. */
const BOND = '\u0000';

/** Not behind abbreviations and initials. */
const SENTENCE_END = /(?<=[\p{L}\d)]{3}[.!?]) (?=\p{Lu})/u;

const SUB_ITEM = /(?:: |; )(?:[-–•]|[a-z][.)]|\(?[ivx]+\)|\d+[.)]) /u;

/** Texts of fewer characters are one paragraph. */
const SHORT_ENOUGH = 240;
/** Characters on a printed line. */
const PRINTED_WIDTH = 92;
const WORDS_OF_HEADING = 6;
