import { h } from 'hastscript';
import type { Comparison, TopicCell, TopicComparison, TopicEntry } from '../../../compare/comparison.ts';
import { THEMES } from '../../../language/theme-words.ts';
import type { Wording } from '../../wording/wording.ts';
import { documentLabels, formatDeadline, formatNumber, formatQuantity } from '../format.ts';
import { linkTo, topicAnchor } from '../links.ts';
import type { Element } from 'hast';
import { dataTable } from '../tables.ts';

/** More columns than this are no overview. */
const MOST_COLUMNS = 8;
const MOST_VALUES = 4;

type Labels = ReadonlyMap<string, string>;

/** Every topic with what each municipality says on it: first at a glance, then with the words. */
export function topicsSection(comparison: Comparison, wording: Wording): Element {
  const labels = documentLabels(comparison.documents);
  const isSmall = comparison.documents.length <= MOST_COLUMNS;
  return h('section', { id: 'onderwerpen', ariaLabelledBy: 'kop-onderwerpen' }, [
    h('h2', { id: 'kop-onderwerpen' }, wording.sections.topics),
    h('p', wording.topics.lead),
    ...(isSmall ? [matrix(comparison, labels, wording)] : []),
    ...THEMES.flatMap((theme) => {
      const own = comparison.topics.filter((topic) => topic.theme === theme);
      if (own.length === 0) return [];
      return [
        h('h3', { className: ['theme'] }, wording.themes[theme] ?? theme),
        ...own.map((topic) => topicDetails(topic, labels, wording)),
      ];
    }),
  ]);
}

function matrix({ topics, documents }: Comparison, labels: Labels, wording: Wording): Element {
  const found = topics.filter(({ cells }) => cells.some(({ status }) => status !== 'not found'));
  return dataTable(
    wording.topics.matrix,
    [wording.topics.topic, ...documents.map(({ id }) => labels.get(id) ?? id)],
    found.map((topic) => [
      h('a', { href: `#${topicAnchor(topic.id)}` }, topic.label[wording.language]),
      ...topic.cells.map((cell) => summary(cell, topic, wording)),
    ]),
  );
}

/** The numbers of a cell in short, else its deadlines; a cell with neither says how many speak of the topic. */
function summary(cell: TopicCell, topic: TopicComparison, wording: Wording): Element {
  if (cell.status === 'not found') return h('span', { className: ['none'] }, wording.topics.notFound);
  const told = cell.entries.filter(({ number, deadline }) =>
    cell.status === 'number' ? number !== null : deadline !== null,
  );
  if (told.length === 0)
    return h(
      'a',
      { href: linkTo({ document: cell.document, topic: topic.id }) },
      wording.plots.of(cell.entries.length),
    );
  const distinct = [...new Map(told.map((entry) => [keyOf(entry, wording), entry])).values()];
  const more = distinct.length - MOST_VALUES;
  return h('ul', { className: ['values'] }, [
    ...distinct.slice(0, MOST_VALUES).map((entry) => h('li', shortly(entry, wording))),
    ...(more > 0 ? [h('li', h('a', { href: `#${topicAnchor(topic.id)}` }, wording.topics.more(more)))] : []),
  ]);
}

function keyOf({ number, deadline, condition }: TopicEntry, wording: Wording): string {
  const value = number === null ? '' : `${formatQuantity(number, wording)} ${number.role}`;
  return [value, condition ?? '', deadline?.quote ?? ''].join(' | ');
}

/** `≥ 30% (16 woningen of meer)`, `30 huurwoningen verwachting`, with the last day where there is one. */
function shortly(
  { number, deadline, condition, commitment }: TopicEntry,
  wording: Wording,
): (Element | string)[] {
  const day = deadline === null ? '' : formatDeadline(deadline, wording);
  const notes = [
    number === null || number.role === 'target' ? '' : wording.roles[number.role],
    condition === null ? '' : `${wording.topics.condition} ${condition}`,
    number === null ? '' : day,
  ].filter(Boolean);
  return [
    h('a', { href: linkTo({ id: commitment }) }, number === null ? day : formatQuantity(number, wording)),
    ...(notes.length === 0 ? [] : [h('small', ` ${notes.join('; ')}`)]),
  ];
}

function topicDetails(topic: TopicComparison, labels: Labels, wording: Wording): Element {
  const { head } = wording.topics;
  const present = topic.cells.filter(({ status }) => status !== 'not found');
  const absent = topic.cells.filter(({ status }) => status === 'not found');
  const rows = present.flatMap(({ document, entries }) =>
    entries.map((entry) => [
      labels.get(document) ?? document,
      valueOf(entry, wording),
      entry.deadline === null ? '–' : formatDeadline(entry.deadline, wording),
      entry.perYear === null ? '–' : formatNumber(entry.perYear.value, wording),
      entry.actors.length === 0 ? '–' : entry.actors.join(', '),
      quoteOf(entry, wording),
    ]),
  );
  const label = topic.label[wording.language];
  return h('details', { id: topicAnchor(topic.id) }, [
    h('summary', [
      h('span', label),
      ' ',
      h('small', wording.topics.found(present.length, topic.cells.length)),
    ]),
    ...(rows.length === 0
      ? []
      : [
          dataTable(
            label,
            [head.municipality, head.value, head.deadline, head.perYear, head.actors, head.quote],
            rows,
          ),
        ]),
    ...(absent.length === 0
      ? []
      : [
          h(
            'p',
            { className: ['none'] },
            `${wording.topics.notFoundIn}: ${absent.map(({ document }) => labels.get(document) ?? document).join(', ')}`,
          ),
        ]),
  ]);
}

function valueOf({ number, condition }: TopicEntry, wording: Wording): (Element | string)[] {
  if (number === null) return [h('span', { className: ['none'] }, wording.topics.words)];
  return [
    h('b', formatQuantity(number, wording)),
    h('small', wording.roles[number.role]),
    ...(condition === null ? [] : [h('small', `${wording.topics.condition} ${condition}`)]),
  ];
}

/** A long sentence is shown up to here; the afspraak holds all of it. */
const LONGEST_QUOTE = 420;

function quoteOf(
  { quote: sentence, page, commitment, number }: TopicEntry,
  wording: Wording,
): (Element | string)[] {
  const shown = excerpt(sentence, number?.quote ?? '');
  const label = commitment.slice(commitment.indexOf('/') + 1);
  return [
    h('q', marked(shown, number?.quote ?? '')),
    ' ',
    h('a', { href: linkTo({ id: commitment }) }, page === null ? label : `${label}, ${wording.page} ${page}`),
  ];
}

/** The sentence around the number, where it is too long to show. */
function excerpt(sentence: string, words: string): string {
  if (sentence.length <= LONGEST_QUOTE) return sentence;
  const at = Math.max(0, sentence.indexOf(words));
  const start = Math.max(0, Math.min(at - LONGEST_QUOTE / 2, sentence.length - LONGEST_QUOTE));
  const from = start === 0 ? 0 : sentence.indexOf(' ', start) + 1;
  const end = from + LONGEST_QUOTE;
  return `${from === 0 ? '' : '… '}${sentence.slice(from, end)}${end < sentence.length ? ' …' : ''}`;
}

function marked(text: string, words: string): (Element | string)[] {
  const at = words === '' ? -1 : text.indexOf(words);
  return at < 0 ? [text] : [text.slice(0, at), h('mark', words), text.slice(at + words.length)];
}
