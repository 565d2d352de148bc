import { h } from 'hastscript';
import type { Comparison } from '../../../compare/comparison.ts';
import type { Wording } from '../../wording/wording.ts';
import { documentLabels, formatPeriod } from '../format.ts';
import { linkTo, type Filter } from '../links.ts';
import type { Element } from 'hast';
import { dataTable } from '../tables.ts';

/** The documents at a glance; every count leads to what it counts. */
export function overviewSection({ documents }: Comparison, wording: Wording): Element {
  const { head, lead } = wording.overview;
  const labels = documentLabels(documents);
  const counted = (count: number, filter: Filter): Element | string =>
    count === 0 ? '0' : h('a', { href: linkTo(filter) }, String(count));
  return h('section', { id: 'overzicht', ariaLabelledBy: 'kop-overzicht' }, [
    h('h2', { id: 'kop-overzicht' }, wording.sections.overview),
    h('p', lead),
    dataTable(
      wording.sections.overview,
      [
        head.municipality,
        head.grade,
        head.period,
        head.parties,
        head.afspraken,
        head.ambitions,
        head.concrete,
        head.deadlines,
        head.targets,
        head.warnings,
      ],
      documents.map(({ id, title, file, quality, period, parties, counts, diagnostics }) => [
        [labels.get(id) ?? id, h('small', title ?? file)],
        quality.grade,
        formatPeriod(period, wording),
        partyList(parties, wording),
        counted(counts.afspraken, { document: id, kind: 'afspraak' }),
        counted(counts.ambitions, { document: id, kind: 'ambitie' }),
        counted(counts.concrete, { document: id, concreteness: 'concreet' }),
        counted(counts.deadlines, { document: id, has: 'deadline' }),
        counted(counts.targets, { document: id, has: 'target' }),
        [counted(counts.doubtful, { document: id, has: 'doubt' }), ...doubtsOf(diagnostics, wording)],
      ]),
    ),
  ]);
}

type Overview = Comparison['documents'][number];

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
