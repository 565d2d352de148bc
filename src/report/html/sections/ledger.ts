import { h } from 'hastscript';
import type { Element } from 'hast';
import type { Comparison } from '../../../compare/comparison.ts';
import type { LedgerDocument } from '../../../compare/ledger/ledger.ts';
import type { Wording } from '../../wording/wording.ts';
import { linkTo } from '../links.ts';
import { dataTable } from '../tables.ts';

type Content = Element | string;

/** What was read and what not, before anything is compared: whoever reads `not found` knows what that is worth. */
export function ledgerSection(comparison: Comparison, wording: Wording): Element {
  const { ledger } = comparison;
  const { sections, ledger: words } = wording;
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
    dataTable(
      sections.ledger,
      [words.document, words.grade, words.topics, words.afspraken, words.numbers, words.unread, words.idle],
      ledger.documents.map((document) => documentRow(document, comparison, wording)),
    ),
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

function documentRow(document: LedgerDocument, { topics }: Comparison, wording: Wording): Content[][] {
  const { ledger: words, kinds } = wording;
  const { id, municipality, file, kind, grade, leftOut, numbers, unread, idleParties } = document;
  const name = [municipality, h('small', `${kinds[kind] ?? kind}, ${file}`)];
  if (leftOut !== null) return [name, [grade], [words.leftOut[leftOut]], ['–'], ['–'], ['–'], ['–']];
  const statuses = topics.map(({ cells }) => cells.find((cell) => cell.document === id)?.status);
  const count = (...wanted: readonly string[]): number =>
    statuses.filter((status) => status !== undefined && wanted.includes(status)).length;
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
