import { namesColumns, namesProgress } from '../../language/table-words.ts';
import { lineOf, type FlowCell } from './flow.ts';

/** Heads of columns are short. */
const LONGEST_HEAD = 70;

/** The first row names the columns: in words that we know, or in strong letters over rows that are not all strong. */
export function hasHeadRow(rows: readonly (readonly FlowCell[])[]): boolean {
  const [first = [], ...rest] = rows;
  const heads = first.map(({ parts }) => lineOf(parts));
  if (namesColumns(heads) || namesProgress(heads)) return true;
  const filled = first.filter((_, at) => heads[at] !== '');
  const isShort = heads.every((head) => head.length <= LONGEST_HEAD);
  return filled.length > 1 && isShort && filled.every(isStrong) && rest.some((row) => !row.every(isStrong));
}

function isStrong({ parts }: FlowCell): boolean {
  return parts.every(
    (part) => 'runs' in part && part.runs.every(({ bold, text }) => bold || text.trim() === ''),
  );
}
