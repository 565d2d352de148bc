import { h } from 'hastscript';
import type { Element } from 'hast';
import type { Comparison, TopicComparison } from '../../../compare/comparison.ts';
import { notComparable, sideBySide } from '../../../compare/indicators/side-by-side.ts';
import { THEMES } from '../../../language/theme-words.ts';
import type { Wording } from '../../wording/wording.ts';
import { documentLabels, formatActors, formatDeadline } from '../format.ts';
import { topicAnchor } from '../links.ts';
import { dataTable } from '../tables.ts';
import { quoteCell } from './entry-cells.ts';
import { indicatorTable, numbersTable } from './indicator-table.ts';
import { topicMatrix } from './topic-matrix.ts';

/** So many columns can still be followed in a table that scrolls. */
const MOST_COLUMNS = 30;

type Labels = ReadonlyMap<string, string>;

/** Every topic with what each municipality says on it: first at a glance, then with the words. */
export function topicsSection(comparison: Comparison, wording: Wording): Element {
  const labels = documentLabels(comparison.documents);
  const isSmall = comparison.documents.length <= MOST_COLUMNS;
  return h('section', { id: 'onderwerpen', ariaLabelledBy: 'kop-onderwerpen' }, [
    h('h2', { id: 'kop-onderwerpen' }, wording.sections.topics),
    h('p', wording.topics.lead),
    ...(isSmall ? [topicMatrix(comparison, labels, wording)] : []),
    ...THEMES.flatMap((theme) => {
      const own = comparison.topics.filter((topic) => topic.theme === theme);
      if (own.length === 0) return [];
      return [
        h('h3', { className: ['theme'] }, wording.themes[theme] ?? theme),
        ...own.map((topic) => topicDetails(topic, comparison, labels, wording)),
      ];
    }),
  ]);
}

/** A topic: its indicators, then what can be compared with nothing, then words, then silence. */
function topicDetails(
  topic: TopicComparison,
  { indicators }: Comparison,
  labels: Labels,
  wording: Wording,
): Element {
  const present = topic.cells.filter(({ status }) => status === 'number' || status === 'words');
  return h('details', { id: topicAnchor(topic.id) }, [
    h('summary', [
      h('span', topic.label[wording.language]),
      ' ',
      h('small', wording.topics.found(present.length, topic.cells.length)),
    ]),
    ...sideBySide(topic, indicators).map((group) => indicatorTable(group, labels, wording)),
    ...othersPart(topic, labels, wording),
    ...wordsPart(topic, labels, wording),
    ...unreadPart(topic, labels, wording),
    ...silentPart(topic, labels, wording),
  ]);
}

function othersPart(topic: TopicComparison, labels: Labels, wording: Wording): readonly Element[] {
  const others = notComparable(topic);
  if (others.length === 0) return [];
  const { notComparable: title, notComparableLead } = wording.topics;
  return [
    h('h4', title),
    h('p', { className: ['counts'] }, notComparableLead),
    numbersTable(`${topic.label[wording.language]}: ${title}`, others, labels, wording),
  ];
}

function wordsPart(topic: TopicComparison, labels: Labels, wording: Wording): readonly Element[] {
  const { head, words: title } = wording.topics;
  const rows = topic.cells.flatMap(({ document, entries }) =>
    entries
      .filter(({ number }) => number === null)
      .map((entry) => [
        labels.get(document) ?? document,
        entry.actors.length === 0 ? '–' : formatActors(entry.actors, wording),
        entry.deadline === null ? '–' : formatDeadline(entry.deadline, wording),
        quoteCell(entry, wording),
      ]),
  );
  if (rows.length === 0) return [];
  return [
    h('h4', title),
    dataTable(
      `${topic.label[wording.language]}: ${title}`,
      [head.municipality, head.actors, head.deadline, head.quote],
      rows,
    ),
  ];
}

function unreadPart(topic: TopicComparison, labels: Labels, wording: Wording): readonly Element[] {
  const rows = topic.cells.flatMap(({ document, unread }) =>
    unread.map(({ text, page }) => [
      labels.get(document) ?? document,
      [h('q', text), ...(page === null ? [] : [` ${wording.page} ${page}`])],
    ]),
  );
  if (rows.length === 0) return [];
  const { head, unplacedHead: title, unplacedLead } = wording.topics;
  return [
    h('h4', title),
    h('p', { className: ['counts'] }, unplacedLead),
    dataTable(`${topic.label[wording.language]}: ${title}`, [head.municipality, head.quote], rows),
  ];
}

function silentPart(topic: TopicComparison, labels: Labels, wording: Wording): readonly Element[] {
  const absent = topic.cells.filter(({ status }) => status === 'not found');
  if (absent.length === 0) return [];
  const names = absent.map(({ document }) => labels.get(document) ?? document).join(', ');
  return [h('p', { className: ['none'] }, `${wording.topics.notFoundIn}: ${names}`)];
}
