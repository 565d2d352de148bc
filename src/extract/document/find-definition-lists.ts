import { collapse, type Span } from '../../core/span.ts';
import type { AgreementTree, Zone } from '../../structure/tree/agreement-tree.ts';

/** A list of definitions: where it stands, and the terms that are headings of their own. */
export type DefinitionList = { readonly span: Span; readonly headed: readonly Zone[] };

const LIST_TITLE = /begrip|definitie|afkorting/iu;
/** So many sections that explain their own title are a list of definitions that lost its heading. */
const FEWEST = 3;
const LONGEST_TERM = 60;

/** The sections that list definitions; behind the afspraken also such a list without a heading. */
export function findDefinitionLists({ zones, source, afspraken }: AgreementTree): readonly DefinitionList[] {
  const titled = zones.filter(({ role, title }) => role === 'definitions' || LIST_TITLE.test(title));
  if (titled.length > 0)
    return titled.flatMap((zone) => [{ span: zone.span, headed: [] }, ...within(zone, zones)]);
  const last = Math.max(0, ...afspraken.flatMap(({ extent }) => extent.map(({ end }) => end)));
  const behind = zones.filter(
    ({ span, role }) => span.end > last && role !== 'annex' && role !== 'signatures',
  );
  const explaining = behind.flatMap((zone, at) => (explainsItself(zone, source.text) ? [at] : []));
  const [first] = explaining;
  if (first === undefined || explaining.length < FEWEST) return [];
  const headed = behind.slice(first).filter(({ title }) => title.length <= LONGEST_TERM);
  const start = headed[0]?.span.start ?? 0;
  return [{ span: { start, end: headed.at(-1)?.span.end ?? start }, headed }];
}

/** The terms that are headings under the title of the list. */
function within(list: Zone, zones: readonly Zone[]): readonly DefinitionList[] {
  const behind = zones.slice(zones.indexOf(list) + 1);
  const end = behind.findIndex(({ depth }) => depth <= list.depth);
  const headed = end === -1 ? behind : behind.slice(0, end);
  const [first] = headed;
  if (first === undefined) return [];
  return [{ span: { start: first.span.start, end: headed.at(-1)?.span.end ?? first.span.end }, headed }];
}

/** `Combinatiewoning` with `Een combinatiewoning is …` under it. */
function explainsItself({ title, span }: Zone, text: string): boolean {
  const [head = '', ...words] = collapse(title).toLowerCase().split(/[\s-]/u);
  if (head.length < 3 || words.length > 3) return false;
  const opening = collapse(text.slice(span.start, span.end))
    .slice(title.length)
    .trimStart()
    .slice(0, 80)
    .toLowerCase();
  const subject = opening.replace(/^(?:een|de|het)\s/u, '');
  return (
    subject.startsWith(head) && /\s(?:is|zijn|staat|bestaat|houdt|betekent|omvat|betreft)\s/u.test(subject)
  );
}
