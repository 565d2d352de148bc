import { widthEm } from '../../layout/text-width.ts';
import type { Line } from '../../layout/line.ts';

/** The lines of a plain text, with the empty lines and page breaks between them. */
export function readLines(text: string): readonly Line[] {
  const raw = text.split('\n');
  const spacesArePageBreaks = !text.includes('\f') && hasLoneLeadingSpaces(raw);
  const lines: Line[] = [];
  let blanks = 0;
  let startsPage = false;
  for (const printed of raw) {
    startsPage ||= printed.includes('\f') || (spacesArePageBreaks && LONE_SPACE.test(printed));
    const whole = printed.replaceAll('\f', ' ').trimEnd();
    // Tabs set the columns of a table; those at the beginning stand for empty cells.
    const content = whole.includes('\t') ? whole.replace(/^ +/u, '') : whole.trim();
    if (content === '') {
      blanks += 1;
      continue;
    }
    lines.push({
      text: content,
      blanksBefore: blanks,
      startsPage,
      widthEm: widthEm(content),
      cell: null,
      isFurniture: false,
      print: null,
    });
    blanks = 0;
    startsPage = false;
  }
  return lines;
}

const LONE_SPACE = /^ \S/u;

/**
 * Some converters write the form feed at a page break as a space: then few lines begin with exactly one space
 * and hardly any other line is indented.
 */
function hasLoneLeadingSpaces(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  const lone = filled.filter((line) => LONE_SPACE.test(line)).length;
  const indented = filled.filter((line) => /^\s/u.test(line)).length;
  return lone >= FEWEST_PAGES && lone >= indented * MOSTLY && lone <= filled.length / FEWEST_LINES_PER_PAGE;
}

const FEWEST_PAGES = 3;
const MOSTLY = 2 / 3;
const FEWEST_LINES_PER_PAGE = 8;
