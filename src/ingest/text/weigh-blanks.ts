import type { Line } from '../../layout/line.ts';

/** In a text layer with an empty line after every line, this share of the lines goes on with a sentence. */
const BROKEN = 0.1;

/**
 * Counts empty lines double where they set paragraphs apart. Some converters put an empty line behind every printed
 * line: there sentences go on behind it, and it says nothing.
 */
export function weighBlanks(lines: readonly Line[]): readonly Line[] {
  const behindBlank = lines.filter(({ blanksBefore }, at) => at > 0 && blanksBefore > 0);
  const broken = lines.filter(
    ({ text, blanksBefore }, at) =>
      at > 0 && blanksBefore > 0 && /^\p{Ll}{2}/u.test(text) && /[\p{L},-]$/u.test(lines[at - 1]?.text ?? ''),
  );
  if (broken.length >= behindBlank.length * BROKEN) return lines;
  return lines.map((line) => ({ ...line, blanksBefore: line.blanksBefore * 2 }));
}
