import { numbersParts } from '../../language/labels/label.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { endsSentence } from '../evidence/reading.ts';

/**
 * The numbered reading or the paragraph with a colon that a bullet or letter hangs under; null where it stands by
 * itself. Numbers of several levels hang under nothing: they say themselves what they belong to.
 */
export function nestedUnder(index: number, evidence: Evidence): number | null {
  const { readings, places, partyLeads } = evidence;
  const reading = readings[index];
  if (reading === undefined || !canHang(reading)) return null;
  for (let at = index - 1; at >= 0; at -= 1) {
    const above = readings[at];
    const serves = places[at]?.serves ?? null;
    if (above === undefined || serves !== null) return null;
    if (above.block.kind === 'item' && above.block.depth > 0 && above.block.depth < reading.block.depth)
      return at;
    // A small Roman number counts the parts of a letter.
    const isLetter = above.label?.scheme === 'letter' && reading.label?.scheme === 'small-roman';
    if (canHang(above) && !isLetter) continue;
    if (above.label !== null) return at;
    if (partyLeads.has(index) && headsParts(at, evidence)) return at;
    const opens = /:\s*$/u.test(above.text) || !endsSentence(above.text);
    return above.block.kind === 'paragraph' && opens ? at : null;
  }
  return null;
}

/**
 * A sentence in bold, with bullets right under it that each open with a party: what is agreed, and what each of them
 * contributes to it.
 */
export function headsParts(index: number, { readings, partyLeads }: Evidence): boolean {
  const [reading, next] = [readings[index], readings[index + 1]];
  if (reading === undefined || next?.block.kind !== 'item' || !partyLeads.has(index + 1)) return false;
  const { block, label, text } = reading;
  return block.kind === 'paragraph' && label === null && block.bold && endsSentence(text);
}

function canHang({ label, block }: Evidence['readings'][number]): boolean {
  return label === null ? block.kind === 'item' : numbersParts(label);
}
