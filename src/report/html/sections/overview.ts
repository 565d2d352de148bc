import { h } from 'hastscript';
import type { Element } from 'hast';
import type { Comparison } from '../../../compare/comparison.ts';
import type { LedgerDocument } from '../../../compare/ledger/ledger.ts';
import { THEMES } from '../../../language/theme-words.ts';
import type { Wording } from '../../wording/wording.ts';
import { formatPeriod } from '../format.ts';
import { later } from '../later.ts';
import { linkTo, type Filter } from '../links.ts';
import type { Places } from '../places.ts';
import { childrenOf, type Content } from '../tables.ts';
import { chooser } from './chooser.ts';

type Overview = Comparison['documents'][number];
/** The counts of a document in their order, and what each leads to. */
const COUNTS: readonly (readonly [count: keyof Overview['counts'], filter: Filter])[] = [
  ['afspraken', { kind: 'afspraak' }],
  ['ambitions', { kind: 'ambitie' }],
  ['concrete', { concreteness: 'concreet' }],
  ['deadlines', { has: 'deadline' }],
  ['targets', { has: 'target' }],
  ['doubtful', { has: 'doubt' }],
];

/**
 * One row for each municipality, under which its papers stand; sorted by any column, and unfolded, by the script of the
 * page. Every count leads to what it counts.
 */
export function overviewSection(
  comparison: Comparison,
  places: Places,
  wording: Wording,
  { isWaiting }: { readonly isWaiting: boolean },
): Element {
  const { head, lead } = wording.overview;
  const heads = [
    head.municipality,
    head.grade,
    head.period,
    head.parties,
    head.themes,
    ...[head.afspraken, head.ambitions, head.concrete, head.deadlines, head.targets, head.warnings],
  ];
  const papers = Map.groupBy(comparison.ledger.documents, ({ id }) => places.numberOf(id));
  const themes = themeCounts(comparison);
  return h('section', { id: 'overzicht', ariaLabelledBy: 'kop-overzicht' }, [
    h('h2', { id: 'kop-overzicht' }, wording.sections.overview),
    h('p', lead),
    ...chooser(places, wording),
    h('div', { className: ['wide'], tabIndex: 0, role: 'group', ariaLabel: wording.sections.overview }, [
      h('table', { className: ['sortable'] }, [
        h('caption', wording.sections.overview),
        h(
          'thead',
          h(
            'tr',
            heads.map((title) => h('th', { scope: 'col' }, title)),
          ),
        ),
        ...places.names.map((name, at) =>
          municipalityRows(
            { name, of: String(at), papers: papers.get(String(at)) ?? [], themes },
            { comparison, heads, wording, isWaiting },
          ),
        ),
      ]),
    ]),
  ]);
}

type Municipality = {
  readonly name: string;
  readonly of: string;
  readonly papers: readonly LedgerDocument[];
  readonly themes: ReadonlyMap<string, ReadonlyMap<string, number>>;
};
type Setting = {
  readonly comparison: Comparison;
  readonly heads: readonly string[];
  readonly wording: Wording;
  readonly isWaiting: boolean;
};

function municipalityRows(
  { name, of, papers, themes }: Municipality,
  { comparison, heads, wording, isWaiting }: Setting,
): Element {
  const compared = papers.flatMap(({ id }) => comparison.documents.find((one) => one.id === id) ?? []);
  const [only] = papers.length === 1 ? compared : [];
  const rows = only === undefined ? papers.map((paper) => paperCells(paper, compared, themes, wording)) : [];
  const whole =
    only === undefined
      ? sumCells({ name, of, papers, themes }, compared, wording)
      : [[name, h('small', only.title ?? only.file)], ...factCells(only, themes, wording)];
  const papersBelow = rows.map((cells) => row(cells, heads, ['paper']));
  return h('tbody', { dataOf: of }, [
    row(whole, heads, []),
    ...(isWaiting && papersBelow.length > 0 ? [later(papersBelow)] : papersBelow),
  ]);
}

function row(
  [first, ...rest]: readonly Content[],
  heads: readonly string[],
  className: readonly string[],
): Element {
  return h('tr', { className: [...className] }, [
    h('th', { scope: 'row' }, childrenOf(first)),
    ...rest.map((cell, at) => h('td', { dataLabel: heads[at + 1] ?? '' }, childrenOf(cell))),
  ]);
}

/** A municipality with several papers: what they come to. */
function sumCells(
  { name, papers, themes }: Municipality,
  compared: readonly Overview[],
  wording: Wording,
): readonly Content[] {
  const grades = [...new Set(compared.map(({ quality }) => quality.grade))].toSorted().join(', ');
  const years = compared.flatMap(({ period }) =>
    period === null ? [] : [period.start.slice(0, 4), period.end.slice(0, 4)],
  );
  const parties = new Set(compared.flatMap((one) => one.parties.map((party) => party.name)));
  return [
    [name, h('small', wording.overview.papers(papers.length))],
    grades || '–',
    years.length === 0 ? '–' : [...new Set([years.toSorted()[0], years.toSorted().at(-1)])].join('–'),
    parties.size === 0 ? '–' : wording.overview.partyCount(parties.size),
    bars(added(compared.map(({ id }) => themes.get(id) ?? new Map())), wording),
    ...COUNTS.map(([count]) => String(compared.reduce((all, { counts }) => all + counts[count], 0))),
  ];
}

/** One paper of a municipality; what is not compared says why. */
function paperCells(
  { id, file, kind, grade, leftOut }: LedgerDocument,
  compared: readonly Overview[],
  themes: Municipality['themes'],
  wording: Wording,
): readonly Content[] {
  const document = compared.find((one) => one.id === id);
  const name = [wording.kinds[kind] ?? kind, h('small', document?.title ?? file)];
  if (document !== undefined) return [name, ...factCells(document, themes, wording)];
  const reason = leftOut === null ? '–' : wording.ledger.leftOut[leftOut];
  return [name, grade, '–', reason, '–', ...COUNTS.map(() => '–')];
}

function factCells(
  { id, quality, period, parties, counts, diagnostics }: Overview,
  themes: Municipality['themes'],
  wording: Wording,
): readonly Content[] {
  return [
    quality.grade,
    formatPeriod(period, wording),
    partyList(parties, wording),
    bars(themes.get(id) ?? new Map(), wording),
    ...COUNTS.map(([name, filter]): Content => {
      const count = counts[name];
      const figure = count === 0 ? '0' : h('a', { href: linkTo({ document: id, ...filter }) }, String(count));
      return name === 'doubtful' ? [figure, ...doubtsOf(diagnostics, wording)] : figure;
    }),
  ];
}

/** How many commitments each document has on each theme. */
function themeCounts({ commitments }: Comparison): Municipality['themes'] {
  const counts = new Map<string, Map<string, number>>();
  for (const { document, themes } of commitments) {
    let own = counts.get(document);
    if (own === undefined) counts.set(document, (own = new Map()));
    for (const { code } of themes) own.set(code, (own.get(code) ?? 0) + 1);
  }
  return counts;
}

function added(parts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>();
  for (const part of parts) for (const [theme, count] of part) sum.set(theme, (sum.get(theme) ?? 0) + count);
  return sum;
}

/** Height of the tallest bar, in per cent of the line. */
const TALLEST = 100;

/** The themes of a row as small bars, the same order in every row; read out as words. */
function bars(counts: ReadonlyMap<string, number>, { themes }: Wording): Element | string {
  const most = Math.max(0, ...counts.values());
  if (most === 0) return '–';
  const told = THEMES.map((theme) => `${themes[theme] ?? theme} ${counts.get(theme) ?? 0}`).join(', ');
  return h(
    'span',
    { className: ['bars'], role: 'img', ariaLabel: told, title: told },
    THEMES.map((theme) =>
      h('i', { style: `height:${Math.round((TALLEST * (counts.get(theme) ?? 0)) / most)}%` }),
    ),
  );
}

/** What is to be checked in the document as a whole. */
function doubtsOf(diagnostics: Overview['diagnostics'], { overview }: Wording): readonly Element[] {
  if (diagnostics.length === 0) return [];
  return [
    h('details', [
      h('summary', overview.ofDocument(diagnostics.length)),
      h(
        'ul',
        diagnostics.map(({ message }) => h('li', message)),
      ),
    ]),
  ];
}

type Parties = Overview['parties'];

function partyList(parties: Parties, { overview }: Wording): Element | string {
  const byRole = Map.groupBy(parties, ({ role }) => role);
  if (byRole.size === 0) return overview.unknown;
  return h(
    'ul',
    [...byRole].map(([role, members]) =>
      h('li', [h('b', `${overview.roles[role] ?? role}: `), members.map(({ name }) => name).join(', ')]),
    ),
  );
}
