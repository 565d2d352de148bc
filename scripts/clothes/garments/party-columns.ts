import { columnsOf, type Columns } from '../columns.ts';
import { element, escaped, page, sectionHeading } from '../html.ts';
import type { Afspraak, Agreement, Garment, Section, Truth } from '../types.ts';

/** HTML with a table per chapter and a column per party, every afspraak a bullet in the column of its first actor. */
export const partyColumns: Garment = { name: 'party columns', file: 'party-columns.html', render, truth };

function truth(agreement: Agreement): Truth[] {
  const columns = columnsOf(agreement);
  return agreement.sections.flatMap((section) =>
    columns.headers
      .flatMap((header) => inColumn(section, columns, header))
      .map(({ text, isOptional }) => ({ text, number: null, chapter: section.title, isOptional })),
  );
}

function render(agreement: Agreement): string {
  const columns = columnsOf(agreement);
  const body = agreement.sections.flatMap((section) => [
    ...sectionHeading(section),
    ...(section.afspraken.length === 0 ? [] : [table(section, columns)]),
  ]);
  return page(agreement.title, agreement.introduction, body);
}

function table(section: Section, columns: Columns): string {
  const head = columns.headers.map((header) => element('th', escaped(header))).join('');
  const cells = columns.headers.map((header) => cell(inColumn(section, columns, header))).join('\n');
  return ['<table>', element('tr', head), element('tr', cells), '</table>'].join('\n');
}

function cell(afspraken: readonly Afspraak[]): string {
  const bullets = afspraken.map(({ text }) => element('li', escaped(text)));
  return element('td', bullets.length === 0 ? '' : element('ul', bullets.join('\n')));
}

function inColumn(section: Section, columns: Columns, header: string): Afspraak[] {
  return section.afspraken.filter((afspraak) => columns.columnOf(afspraak) === header);
}
