import { h } from 'hastscript';
import type { Element } from 'hast';
import type { Comparison } from '../../../compare/comparison.ts';
import { METHODS_PARAGRAPH, type MethodFacts } from '../../wording/methods-paragraph.ts';
import type { Wording } from '../../wording/wording.ts';
import { formatDay } from '../format.ts';
import type { Places } from '../places.ts';
import { dataTable } from '../tables.ts';

/** Of when and of which program a report is; null where whoever wrote it did not say. */
export type Edition = { readonly date: string | null; readonly version: string | null };

/** What a reader needs who cites the report: date, version, the files with their addresses and hashes, and a paragraph. */
export function citeSection(
  comparison: Comparison,
  places: Places,
  wording: Wording,
  { date, version }: Edition,
): Element {
  const { cite, sections } = wording;
  const facts = factsOf(comparison, version);
  return h('section', { id: 'aanhalen', ariaLabelledBy: 'kop-aanhalen' }, [
    h('h2', { id: 'kop-aanhalen' }, sections.cite),
    h('p', [
      `${wording.title}.`,
      ...(date === null ? [] : [` ${cite.made} ${formatDay(date, wording)}.`]),
      ...(version === null ? [] : [` ${cite.version} ${version}.`]),
    ]),
    h('h3', cite.methods),
    h('p', { lang: 'nl', className: ['paragraph'] }, METHODS_PARAGRAPH.nl(facts)),
    h('p', { lang: 'en', className: ['paragraph'] }, METHODS_PARAGRAPH.en(facts)),
    h('h3', cite.files),
    dataTable(
      cite.files,
      [wording.overview.head.municipality, cite.file, cite.address, cite.licence, 'SHA-256'],
      filesOf(comparison).map(({ id, municipality, file, address, licence, sha256 }) => ({
        of: places.numberOf(id),
        cells: [
          municipality,
          file,
          address === null ? '–' : h('a', { href: address, rel: ['noreferrer'] }, address),
          licence ?? '–',
          h('code', sha256),
        ],
      })),
    ),
  ]);
}

/** Each file once, also one that holds several documents. */
function filesOf({ ledger }: Comparison): Comparison['ledger']['documents'] {
  return [...new Map(ledger.documents.map((one) => [`${one.file} ${one.sha256}`, one])).values()];
}

function factsOf({ ledger, commitments, targets }: Comparison, version: string | null): MethodFacts {
  const compared = ledger.documents.filter(({ leftOut }) => leftOut === null);
  const graded = (grade: string): number => compared.filter((one) => one.grade === grade).length;
  return {
    documents: compared.length,
    municipalities: ledger.municipalities,
    commitments: commitments.length,
    numbers: targets.length,
    placed: targets.filter(({ indicator }) => indicator !== null).length,
    unread: compared.reduce((sum, { unread }) => sum + unread.length, 0),
    grades: { A: graded('A'), B: graded('B'), C: graded('C'), D: graded('D') },
    version,
  };
}
