import { formatDate } from '../../core/calendar-date.ts';
import type { Block } from '../../core/source-text.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { AgreementTree } from '../../structure/tree/agreement-tree.ts';
import { findDates } from '../deadlines/find-dates.ts';

/** The words right before the day; other papers were signed too, so a place or `op` must follow. */
const SIGNED =
  /(?:ondertekend|getekend|overeengekomen|opgemaakt|vastgesteld)(?:\s(?:te|in|op|door|d\.d\.)[^.;]{0,90})?\s$/iu;
const OTHER_PAPER = /(?:convenant|visie|woondeal|akkoord|plan|beleid|contract)(?!\p{L})/iu;

/** The day of signing, where the document says `ondertekend te … op …`; ISO 8601. */
export function findSigningDate({ source, zones }: AgreementTree): string | null {
  const signatures = zones.filter(({ role }) => role === 'signatures').map(({ span }) => span);
  const bodies = source.blocks.filter(
    ({ kind }) => kind !== 'footnote' && kind !== 'contents' && kind !== 'table',
  );
  const ordered = [
    ...bodies.filter((block) => isIn(block, signatures)),
    ...bodies.filter((block) => !isIn(block, signatures)),
  ];
  for (const block of ordered) {
    const [first] = block.pieces;
    const text = source.text.slice(first?.start ?? 0, block.pieces.at(-1)?.end ?? 0).replace(/\s+/gu, ' ');
    for (const { start, value } of findDates(text)) {
      const before = text.slice(Math.max(0, start - 110), start);
      if (SIGNED.test(before) && !OTHER_PAPER.test(before)) {
        return formatDate(value);
      }
    }
  }
  return null;
}

function isIn({ pieces }: Block, ranges: readonly Span[]): boolean {
  return pieces.some((piece) => ranges.some((range) => overlaps(piece, range)));
}
