import { h } from 'hastscript';
import type { Element } from 'hast';
import type { Comparison, TopicCell, TopicComparison, TopicEntry } from '../../../compare/comparison.ts';
import { notComparable, sideBySide, type PlacedEntry } from '../../../compare/indicators/side-by-side.ts';
import type { Wording } from '../../wording/wording.ts';
import { formatActors, formatDeadline } from '../format.ts';
import { later } from '../later.ts';
import { linkTo, topicAnchor } from '../links.ts';
import type { Places } from '../places.ts';
import { dataTable } from '../tables.ts';
import { quantityOf, reachedInShort } from './entry-cells.ts';
import { indicatorTitle } from './indicator-table.ts';

const MOST_VALUES = 4;

type Content = Element | string;

/** A row of the matrix: its head, and what stands in it for a document. */
type MatrixRow = { readonly head: Element; readonly cellOf: (at: number) => Element };

/**
 * All topics by document, and under each its indicators. The row of a topic tells what a document has besides numbers
 * that can be compared, and what kind of silence it is; the rows of indicators hold numbers only. Where there are more
 * documents than a table can show, their columns wait until a reader chooses them.
 */
export function topicMatrix(
  comparison: Comparison,
  places: Places,
  wording: Wording,
  { isWaiting }: { readonly isWaiting: boolean },
): Element {
  const { documents } = comparison;
  const rows = matrixRows(comparison, wording);
  const shown = isWaiting ? [] : documents;
  const table = dataTable(
    wording.topics.matrix,
    [
      wording.topics.topic,
      ...shown.map(({ id }) => ({ of: places.numberOf(id), title: places.labelOf(id) })),
    ],
    rows.map(({ head, cellOf }) => [head, ...shown.map((_, at) => cellOf(at))]),
  );
  return h('div', { id: 'matrix' }, [
    ...(isWaiting ? [h('p', { id: 'kies-eerst' }, wording.chooser.first)] : []),
    table,
    ...(isWaiting
      ? documents.map(({ id }, at) =>
          later(
            rows.map(({ cellOf }) =>
              h('td', { dataLabel: places.labelOf(id), dataOf: places.numberOf(id) }, [cellOf(at)]),
            ),
            { dataColumn: places.numberOf(id), dataTitle: places.labelOf(id) },
          ),
        )
      : []),
  ]);
}

function matrixRows({ topics, indicators }: Comparison, wording: Wording): readonly MatrixRow[] {
  const found = topics.filter(({ cells }) => cells.some(({ status }) => status !== 'not found'));
  return found.flatMap((topic): readonly MatrixRow[] => {
    const cellAt = (at: number): TopicCell => topic.cells[at] ?? NO_CELL;
    const others = Map.groupBy(notComparable(topic), ({ document }) => document);
    return [
      {
        head: h('b', topicLink(topic, topic.label[wording.language])),
        cellOf: (at) => inShort(cellAt(at), others.get(cellAt(at).document)?.length ?? 0, topic, wording),
      },
      ...sideBySide(topic, indicators).map((group) => {
        const byDocument = Map.groupBy(group.entries, ({ document }) => document);
        return {
          head: h('span', { className: ['part'] }, indicatorTitle(group, wording)),
          cellOf: (at: number) => numbersOf(byDocument.get(cellAt(at).document), topic, wording),
        };
      }),
    ];
  });
}

/** Every topic has a cell for every document; this one stands for none. */
const NO_CELL: TopicCell = { document: '', status: 'not found', unread: [], entries: [] };

function topicLink({ id }: TopicComparison, words: string): Element {
  return h('a', { href: `#${topicAnchor(id)}` }, words);
}

/** What a document says on one indicator; what else it says on the topic stands above, once. */
function numbersOf(
  own: readonly PlacedEntry[] | undefined,
  topic: TopicComparison,
  wording: Wording,
): Element {
  return own === undefined ? NOTHING : values(own, topic, wording);
}

const NOTHING = h('span', { className: ['none'] }, '–');

function values(own: readonly PlacedEntry[], topic: TopicComparison, wording: Wording): Element {
  const distinct = [...new Map(own.map((one) => [keyOf(one.entry, wording), one])).values()];
  const more = distinct.length - MOST_VALUES;
  return h('ul', { className: ['values'] }, [
    ...distinct.slice(0, MOST_VALUES).map((one) => h('li', shortly(one, wording))),
    ...(more > 0 ? [h('li', topicLink(topic, wording.topics.more(more)))] : []),
  ]);
}

function keyOf(entry: TopicEntry, wording: Wording): string {
  return [quantityOf(entry, wording), ...notesOf(entry, wording)].join(' | ');
}

/** `≥ 30% (16 woningen of meer)`, `30 huurwoningen verwachting`, with the last day where there is one; parts under it. */
function shortly({ entry, parts }: PlacedEntry, wording: Wording): Content[] {
  const notes = notesOf(entry, wording);
  return [
    h('a', { href: linkTo({ id: entry.commitment }) }, quantityOf(entry, wording)),
    ...(notes.length === 0 ? [] : [h('small', ` ${notes.join('; ')}`)]),
    ...(parts.length === 0
      ? []
      : [
          h(
            'ul',
            { className: ['parts'] },
            parts.map((part) => h('li', [`${wording.topics.ofWhich} `, ...shortly(part, wording)])),
          ),
        ]),
  ];
}

function notesOf(
  { number, condition, deadline, scope, actors, yardstick, reached }: TopicEntry,
  wording: Wording,
): string[] {
  const { topics, roles } = wording;
  return [
    number === null || number.role === 'target' ? '' : roles[number.role],
    yardstick === null ? '' : `${topics.yardstick} ${yardstick}`,
    scope === 'corporation' ? formatActors(actors, wording) : '',
    scope === 'project' ? topics.onePlace : '',
    condition === null ? '' : `${topics.condition} ${condition}`,
    deadline === null ? '' : formatDeadline(deadline, wording),
    reached.length === 0
      ? ''
      : `${topics.reached} ${reached.map((one) => reachedInShort(one, wording)).join(', ')}`,
  ].filter(Boolean);
}

/** What a document has on a topic besides its indicators: words, numbers beside which no other can stand, or nothing. */
function inShort(cell: TopicCell, others: number, topic: TopicComparison, wording: Wording): Element {
  const { topics } = wording;
  if (cell.status === 'not found') return h('span', { className: ['none'] }, topics.notFound);
  if (cell.status === 'unplaced') return topicLink(topic, topics.unplaced(cell.unread.length));
  const words = cell.entries.filter(({ number }) => number === null);
  const dated = words.filter(({ deadline }) => deadline !== null);
  if (words.length === 0 && others === 0) return h('span', { className: ['none'] }, topics.numbersBelow);
  const href = linkTo({ document: cell.document, topic: topic.id });
  return h('ul', { className: ['values'] }, [
    ...(words.length === 0 ? [] : [h('li', h('a', { href }, topics.inWords(words.length)))]),
    ...dated
      .slice(0, 1)
      .flatMap(({ deadline }) =>
        deadline === null ? [] : [h('li', h('small', formatDeadline(deadline, wording)))],
      ),
    ...(others === 0 ? [] : [h('li', topicLink(topic, topics.others(others)))]),
  ]);
}
