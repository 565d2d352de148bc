import { h } from 'hastscript';
import type { Element } from 'hast';
import type { Comparison, TopicComparison } from '../../../compare/comparison.ts';
import { notComparable, sideBySide } from '../../../compare/indicators/side-by-side.ts';
import { THEMES } from '../../../language/theme-words.ts';
import type { Wording } from '../../wording/wording.ts';
import { formatActors, formatDeadline } from '../format.ts';
import { later } from '../later.ts';
import { topicAnchor } from '../links.ts';
import type { Places } from '../places.ts';
import { dataTable } from '../tables.ts';
import { quoteCell } from './entry-cells.ts';
import { indicatorTable, numbersTable } from './indicator-table.ts';
import { topicMatrix } from './topic-matrix.ts';

/** Every topic with what each municipality says on it: first at a glance, then with the words. */
export function topicsSection(
  comparison: Comparison,
  places: Places,
  wording: Wording,
  size: { readonly isWaiting: boolean },
): Element {
  return h('section', { id: 'onderwerpen', ariaLabelledBy: 'kop-onderwerpen' }, [
    h('h2', { id: 'kop-onderwerpen' }, wording.sections.topics),
    h('p', wording.topics.lead),
    topicMatrix(comparison, places, wording, size),
    ...THEMES.flatMap((theme) => {
      const own = comparison.topics.filter((topic) => topic.theme === theme);
      if (own.length === 0) return [];
      return [
        h('h3', { className: ['theme'] }, wording.themes[theme] ?? theme),
        ...own.map((topic) =>
          topicDetails(topic, places, wording, { ...size, indicators: comparison.indicators }),
        ),
      ];
    }),
  ]);
}

/** A topic: its indicators, then what can be compared with nothing, then words, then silence. */
function topicDetails(
  topic: TopicComparison,
  places: Places,
  wording: Wording,
  { indicators, isWaiting }: { readonly indicators: Comparison['indicators']; readonly isWaiting: boolean },
): Element {
  const present = topic.cells.filter(({ status }) => status === 'number' || status === 'words');
  // A topic without numbers is told by the table above; on paper its sentences are left out.
  const hasNumbers = topic.cells.some(({ status }) => status === 'number');
  const parts = [
    ...sideBySide(topic, indicators).map((group) => indicatorTable(group, places, wording)),
    ...othersPart(topic, places, wording),
    h('div', { className: ['aside'] }, [
      ...wordsPart(topic, places, wording),
      ...unreadPart(topic, places, wording),
    ]),
    ...silentPart(topic, places, wording),
  ];
  return h('details', { id: topicAnchor(topic.id), className: hasNumbers ? [] : ['aside'] }, [
    h('summary', [
      h('span', topic.label[wording.language]),
      ' ',
      h('small', wording.topics.found(present.length, topic.cells.length)),
    ]),
    ...(isWaiting ? [later(parts)] : parts),
  ]);
}

function othersPart(topic: TopicComparison, places: Places, wording: Wording): readonly Element[] {
  const others = notComparable(topic);
  if (others.length === 0) return [];
  const { notComparable: title, notComparableLead } = wording.topics;
  return [
    h('h4', title),
    h('p', { className: ['counts'] }, notComparableLead),
    numbersTable(`${topic.label[wording.language]}: ${title}`, others, places, wording),
  ];
}

function wordsPart(topic: TopicComparison, places: Places, wording: Wording): readonly Element[] {
  const { head, words: title } = wording.topics;
  const rows = topic.cells.flatMap(({ document, entries }) =>
    entries
      .filter(({ number }) => number === null)
      .map((entry) => ({
        of: places.numberOf(document),
        cells: [
          places.labelOf(document),
          entry.actors.length === 0 ? '–' : formatActors(entry.actors, wording),
          entry.deadline === null ? '–' : formatDeadline(entry.deadline, wording),
          quoteCell(entry, wording),
        ],
      })),
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

function unreadPart(topic: TopicComparison, places: Places, wording: Wording): readonly Element[] {
  const rows = topic.cells.flatMap(({ document, unread }) =>
    unread.map(({ text, page }) => ({
      of: places.numberOf(document),
      cells: [
        places.labelOf(document),
        [h('q', text), ...(page === null ? [] : [` ${wording.page} ${page}`])],
      ],
    })),
  );
  if (rows.length === 0) return [];
  const { head, unplacedHead: title, unplacedLead } = wording.topics;
  return [
    h('h4', title),
    h('p', { className: ['counts'] }, unplacedLead),
    dataTable(`${topic.label[wording.language]}: ${title}`, [head.municipality, head.quote], rows),
  ];
}

function silentPart(topic: TopicComparison, places: Places, wording: Wording): readonly Element[] {
  const absent = topic.cells.filter(({ status }) => status === 'not found');
  if (absent.length === 0) return [];
  return [
    h('p', { className: ['none', 'names'] }, [
      `${wording.topics.notFoundIn}: `,
      ...absent.map(({ document }) =>
        h('span', { dataOf: places.numberOf(document) }, places.labelOf(document)),
      ),
    ]),
  ];
}
