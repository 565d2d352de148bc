import { convertDocuments } from '../../src/pipeline/convert-document.ts';
import { agreementAround, sentenceOf, series, wordOf, type Dimension } from './dimension.ts';

function ofText(name: string, from: number, textOf: (size: number) => string, extension = 'md'): Dimension {
  return {
    name,
    from,
    prepare: (size) => {
      const bytes = new TextEncoder().encode(textOf(size));
      return () => convertDocuments({ file: `grown.${extension}`, bytes });
    },
  };
}

const FOUR = 4;

/** What a text can hold much of. */
export const TEXTS: readonly Dimension[] = [
  ofText('paragraphs', 400, (size) => agreementAround(series(size, sentenceOf, '\n\n'))),
  ofText('lines of plain text', 800, (size) => agreementAround(series(size, sentenceOf)), 'txt'),
  ofText('sentences of a paragraph', 200, (size) => agreementAround(`1. ${series(size, sentenceOf, ' ')}`)),
  ofText('words of a sentence', 2000, (size) =>
    agreementAround(`1. De gemeente bouwt ${series(size, wordOf, ' ')}.`),
  ),
  ofText('letters of a word', 20_000, (size) =>
    agreementAround(`1. De gemeente bouwt ${'woning'.repeat(size / 6)}.`),
  ),
  ofText('clauses behind commas', 400, (size) =>
    agreementAround(
      `1. De gemeente bouwt ${series(size, (at) => `${at} woningen in ${2026 + (at % FOUR)}`, ', ')}.`,
    ),
  ),
  ofText('numbers', 200, (size) =>
    agreementAround(series(size, (at) => `${at + 1}. ${sentenceOf(at)}`, '\n\n')),
  ),
  ofText(
    'numbers of three levels',
    200,
    (size) =>
      agreementAround(
        series(
          size,
          (at) =>
            `${1 + Math.floor(at / 25)}.${1 + (Math.floor(at / 5) % 5)}.${1 + (at % 5)} ${sentenceOf(at)}`,
          '\n\n',
        ),
      ),
    'txt',
  ),
  ofText(
    'numbers without order',
    200,
    (size) => agreementAround(series(size, (at) => `${1 + ((at * 7919) % size)}. ${sentenceOf(at)}`, '\n\n')),
    'txt',
  ),
  ofText(
    'codes',
    200,
    (size) =>
      agreementAround(
        series(size, (at) => `${wordOf(at % 9).toUpperCase()}-${at + 1} ${sentenceOf(at)}`, '\n\n'),
      ),
    'txt',
  ),
  ofText('bullets', 400, (size) => agreementAround(series(size, (at) => `- ${sentenceOf(at)}`))),
  ofText('bullets inside bullets', 50, (size) => agreementAround(`${'- '.repeat(size)}${sentenceOf(1)}`)),
  ofText('headings', 200, (size) =>
    agreementAround(
      series(size, (at) => `## ${wordOf(at)} en ${wordOf(at + 9)}\n\n${sentenceOf(at)}`, '\n\n'),
    ),
  ),
  ofText(
    'headings without marks',
    200,
    (size) =>
      agreementAround(series(size, (at) => `Wonen in ${wordOf(at)}\n\n${at + 1}. ${sentenceOf(at)}`, '\n\n')),
    'txt',
  ),
  ofText('chapters that begin anew', 50, (size) =>
    agreementAround(
      series(
        size,
        (at) =>
          `## ${wordOf(at)}\n\n1. ${sentenceOf(at)}\n\n2. ${sentenceOf(at + 1)}\n\n3. ${sentenceOf(at + 2)}`,
        '\n\n',
      ),
    ),
  ),
  ofText(
    'entries of a contents page',
    100,
    (size) =>
      `Inhoudsopgave\n\n${series(size, (at) => `${at + 1} Wonen in ${wordOf(at)} ........ ${at + 2}`)}\n\n${agreementAround(
        series(size, (at) => `${at + 1} Wonen in ${wordOf(at)}\n\n${sentenceOf(at)}`, '\n\n'),
      )}`,
    'txt',
  ),
  ofText('parties', 50, (size) =>
    agreementAround('', {
      preamble: series(
        size,
        (at) => `${at + 2}. Stichting Woon${wordOf(at)}, hierna te noemen: "${wordOf(at)}";`,
      ),
    }),
  ),
  ofText('parties that are used', 25, (size) =>
    agreementAround(
      series(
        size * FOUR,
        (at) =>
          `${at + 1}. ${wordOf(at % size)} bouwt ${at + 2} woningen met Woon${wordOf((at + 1) % size)}.`,
        '\n\n',
      ),
      {
        preamble: series(
          size,
          (at) => `${at + 2}. Stichting Woon${wordOf(at)}, hierna te noemen: "${wordOf(at)}";`,
        ),
      },
    ),
  ),
  ofText('parties in one sentence', 50, (size) =>
    agreementAround('', {
      preamble: `Partijen zijn ${series(size, (at) => `Stichting Woon${wordOf(at)}`, ', ')} en de gemeente Assen.`,
    }),
  ),
  ofText(
    'signatures',
    50,
    (size) =>
      `${agreementAround('')}\n\nAldus overeengekomen en ondertekend te Assen op 1 december 2024\n\n${series(
        size,
        (at) => `Stichting Woon${wordOf(at)}\nde heer A. ${wordOf(at)}\n\n`,
      )}`,
    'txt',
  ),
  ofText('definitions', 100, (size) =>
    agreementAround(
      series(size, (at) => `${wordOf(at)}: een ${wordOf(at + 5)} waarin ${wordOf(at * 3)} woont.`, '\n\n'),
      {
        preamble: `\n## Begrippen\n\n${series(size, (at) => `- ${wordOf(at)}: een ${wordOf(at + 5)} waarin ${wordOf(at * 3)} woont.`)}`,
      },
    ),
  ),
  ofText('footnotes', 100, (size) =>
    agreementAround(
      series(size, (at) => `${at + 1}. ${sentenceOf(at)}[^${at}]\n\n[^${at}]: Zie ${wordOf(at)}.`, '\n\n'),
    ),
  ),
  ofText('references', 100, (size) =>
    agreementAround(
      series(
        size,
        (at) =>
          `${at + 1}. De gemeente bouwt ${at + 2} woningen (zie afspraak ${size - at}, artikel ${at} en bijlage ${1 + (at % 9)}).`,
        '\n\n',
      ),
    ),
  ),
  ofText('rows of a table', 100, (size) =>
    agreementAround(
      `| nr | afspraak | wie | wanneer |\n| --- | --- | --- | --- |\n${series(size, (at) => `| ${at + 1} | ${sentenceOf(at)} | gemeente | ${2026 + (at % FOUR)} |`)}`,
    ),
  ),
  ofText('columns of a table', 50, (size) =>
    agreementAround(
      `| afspraak |${series(size, (at) => ` ${wordOf(at)} |`, '')}\n| --- |${' --- |'.repeat(size)}\n${series(8, (row) => `| ${sentenceOf(row)} |${series(size, (at) => ` ${at} |`, '')}`)}`,
    ),
  ),
  ofText('tables', 25, (size) =>
    agreementAround(
      series(
        size,
        (at) =>
          `| nr | afspraak | wie |\n| --- | --- | --- |\n| ${at + 1} | ${sentenceOf(at)} | gemeente |\n| ${at + 2} | ${sentenceOf(at + 1)} | Woonbaken |`,
        '\n\nTekst.\n\n',
      ),
    ),
  ),
  ofText(
    'rows of a table by spaces',
    100,
    (size) =>
      agreementAround(
        `Nr    Afspraak                                                                                Wie\n${series(size, (at) => `${String(at + 1).padEnd(6)}${sentenceOf(at).padEnd(110)}gemeente`)}`,
      ),
    'txt',
  ),
  ofText(
    'cells one under the other',
    100,
    (size) =>
      agreementAround(
        `Nr\n\nAfspraak\n\nWie\n\nPlanning\n\n${series(size, (at) => `${at + 1}\n\n${sentenceOf(at)}\n\nGemeente\n\n${2026 + (at % FOUR)}`, '\n\n')}`,
      ),
    'txt',
  ),
  ofText(
    'cards',
    100,
    (size) =>
      agreementAround(
        series(
          size,
          (at) =>
            `Afspraak ${at + 1}\nOmschrijving: ${sentenceOf(at)}\nTrekker: gemeente\nPlanning: ${2026 + (at % FOUR)}`,
          '\n\n',
        ),
      ),
    'txt',
  ),
  ofText(
    'rows of a monitor',
    100,
    (size) =>
      `# Monitor prestatieafspraken Assen 2025\n\n| nr | afspraak | stand van zaken | status |\n| --- | --- | --- | --- |\n${series(size, (at) => `| ${at + 1} | ${sentenceOf(at)} | In 2025 zijn ${at} woningen gebouwd | op schema |`)}\n`,
  ),
  ofText(
    'afspraken of a letter',
    100,
    (size) =>
      `# Raadsinformatiebrief prestatieafspraken Assen\n\nGeachte leden van de raad,\n\n${series(size, (at) => `Over afspraak ${at + 1}: in 2025 zijn ${at} woningen gebouwd in ${wordOf(at)}.`, '\n\n')}\n`,
  ),
  ofText(
    'pages in a plain text',
    20,
    (size) =>
      series(
        size,
        (page) =>
          `Prestatieafspraken Assen 2025-2028\n\n${series(20, (at) => `${page * 20 + at + 1}. ${sentenceOf(page * 20 + at)}`)}\n\n${page + 1}`,
        '\f',
      ),
    'txt',
  ),
  ofText('copies of an agreement in one text', 4, (size) =>
    series(size, () => agreementAround(series(40, (at) => `${at + 4}. ${sentenceOf(at)}`, '\n\n')), '\n\n'),
  ),
];
