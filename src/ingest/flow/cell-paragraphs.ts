import { wordsOf, type FlowPart } from './flow.ts';
import { withoutEdges } from './run-edges.ts';

/** A line that an author began with a bullet of their own. */
const TYPED_ITEM = /\n(?=\s*[•\-–—*·]\s)/u;

/**
 * The paragraphs of a part of a cell as text, each with its number or bullet in front; those of a table inside the cell
 * follow each other.
 */
export function paragraphsOf(part: FlowPart): readonly string[] {
  if (part.type === 'table')
    return part.rows.flatMap((row) =>
      row.flatMap(({ parts, covered }) => (covered === null ? parts.flatMap(paragraphsOf) : [])),
    );
  const words = wordsOf(withoutEdges(part.runs))
    .split(TYPED_ITEM)
    .map((line) => line.trim());
  const marker = part.type === 'paragraph' ? part.marker : null;
  const [first = '', ...rest] = words;
  // A number stands in a cell of its own; a bullet without words is a line that was left empty.
  const opening = marker === null || (marker === '•' && first === '') ? first : `${marker} ${first}`.trim();
  return [opening, ...rest].filter((line) => line !== '');
}
