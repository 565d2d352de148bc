import { h } from 'hastscript';
import type { Element } from 'hast';
import type { Comparison } from '../../../compare/comparison.ts';
import type { LedgerDocument } from '../../../compare/ledger/ledger.ts';
import type { Wording } from '../../wording/wording.ts';
import { later } from '../later.ts';
import { linkTo } from '../links.ts';
import type { Places } from '../places.ts';
import { dataTable } from '../tables.ts';

type Content = Element | string;

/** What was read and what not, before anything is compared: whoever reads `not found` knows what that is worth. */
export function ledgerSection(
  comparison: Comparison,
  places: Places,
  wording: Wording,
  { isWaiting }: { readonly isWaiting: boolean },
): Element {
  const { ledger } = comparison;
  const { sections, ledger: words } = wording;
  const statuses = statusesOf(comparison);
  const table = dataTable(
    sections.ledger,
    [words.document, words.grade, words.topics, words.afspraken, words.numbers, words.unread, words.idle],
    ledger.documents.map((document) => ({
      of: places.numberOf(document.id),
      cells: documentRow(document, statuses.get(document.id) ?? [], wording),
    })),
  );
  return h('section', { id: 'gelezen', ariaLabelledBy: 'kop-gelezen' }, [
    h('h2', { id: 'kop-gelezen' }, sections.ledger),
    h('p', { className: ['summary'] }, summary(comparison, wording)),
    ...(ledger.failed.length === 0
      ? []
      : [
          h('h3', words.failed),
          h(
            'ul',
            { className: ['warning'] },
            ledger.failed.map(({ file, outcome, message }) =>
              h('li', [
                h('b', file),
                `: ${words.outcomes[outcome] ?? outcome}`,
                message === null ? '' : ` (${message})`,
              ]),
            ),
          ),
        ]),
    isWaiting
      ? h('details', [h('summary', h('span', words.all(ledger.documents.length))), later([table])])
      : table,
    h('p', { className: ['counts'] }, words.lead),
  ]);
}

/** One sentence of figures: what went in, what came out, what is missing. */
function summary({ ledger, commitments, targets }: Comparison, { ledger: words }: Wording): string {
  const compared = ledger.documents.filter(({ leftOut }) => leftOut === null);
  const placed = targets.filter(({ indicator }) => indicator !== null).length;
  return words.summary({
    inputs: ledger.inputs ?? ledger.documents.length,
    failed: ledger.failed.length,
    documents: compared.length,
    leftOut: ledger.documents.length - compared.length,
    municipalities: ledger.municipalities,
    commitments: commitments.length,
    numbers: targets.length,
    placed,
    unread: compared.reduce((sum, { unread }) => sum + unread.length, 0),
  });
}

/** How each document stands on all topics. */
function statusesOf({ topics }: Comparison): ReadonlyMap<string, readonly Status[]> {
  const cells = topics.flatMap((topic) => topic.cells);
  return new Map(
    [...Map.groupBy(cells, ({ document }) => document)].map(([id, own]) => [
      id,
      own.map(({ status }) => status),
    ]),
  );
}

type Status = Comparison['topics'][number]['cells'][number]['status'];

function documentRow(document: LedgerDocument, statuses: readonly Status[], wording: Wording): Content[][] {
  const { ledger: words, kinds } = wording;
  const { id, municipality, file, kind, grade, leftOut, numbers, unread, idleParties } = document;
  const name = [municipality, h('small', `${kinds[kind] ?? kind}, ${file}`)];
  if (leftOut !== null) return [name, [grade], [words.leftOut[leftOut]], ['–'], ['–'], ['–'], ['–']];
  const count = (...wanted: readonly Status[]): number =>
    statuses.filter((status) => wanted.includes(status)).length;
  return [
    name,
    [grade],
    [words.topicCounts(count('number', 'words'), count('unplaced'), count('not found'))],
    [
      h('a', { href: linkTo({ document: id, kind: 'afspraak' }) }, String(document.afspraken)),
      ...(document.ambitions === 0 ? [] : [h('small', words.ambitions(document.ambitions))]),
    ],
    [
      words.placed(numbers.placed, numbers.all),
      ...(numbers.notComparable === 0 ? [] : [h('small', words.notComparable(numbers.notComparable))]),
      ...(numbers.aside === 0 ? [] : [h('small', words.aside(numbers.aside))]),
      ...(numbers.unclassified === 0 ? [] : [h('small', words.unclassified(numbers.unclassified))]),
    ],
    unreadCell(unread, wording),
    [idleParties.length === 0 ? '–' : idleParties.join(', ')],
  ];
}

/** The sentences themselves, folded: they say what the tables do not. */
function unreadCell(unread: LedgerDocument['unread'], { ledger: words, page }: Wording): Content[] {
  if (unread.length === 0) return ['0'];
  return [
    h('details', [
      h('summary', words.sentences(unread.length)),
      h(
        'ul',
        unread.map((sentence) =>
          h('li', [h('q', sentence.text), ...(sentence.page === null ? [] : [` ${page} ${sentence.page}`])]),
        ),
      ),
    ]),
  ];
}
