import { formatDate } from '../../core/calendar-date.ts';
import type { AgreementTree } from '../../structure/agreement-tree.ts';
import { calendarDay } from '../deadlines/moments/calendar-day.ts';
import { propose } from '../rule.ts';

const SIGNED = /(?:ondertekend|getekend|overeengekomen)[^.]{0,90}$/iu;

/** The day of signing, where the document says `ondertekend te … op …`; ISO 8601. */
export function findSigningDate({ source }: AgreementTree): string | null {
  for (const block of source.blocks) {
    const [first] = block.pieces;
    const text = source.text.slice(first?.start ?? 0, block.pieces.at(-1)?.end ?? 0).replace(/\s+/gu, ' ');
    for (const { start, value } of propose(text, [calendarDay])) {
      if (value.range.start.year !== null && SIGNED.test(text.slice(Math.max(0, start - 100), start))) {
        return formatDate(value.range.start);
      }
    }
  }
  return null;
}
