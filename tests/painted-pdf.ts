/** Line by line in Helvetica of eleven points from the given place on, twenty points apart. */
export function paintedLines(x: number, y: number, lines: readonly string[]): string {
  return `BT /F1 11 Tf 20 TL ${x} ${y} Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
}

/** Larger letters that run up the page at an angle. */
export function slanted(text: string, { degrees = 45, size = 80 } = {}): string {
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return `BT /F1 ${size} Tf ${cosine} ${sine} ${-sine} ${cosine} 150 450 Tm (${text}) Tj ET`;
}

/**
 * A PDF of one page that paints these operators; `annotations` are dictionaries, and each may draw the form of the same
 * place in `appearances` as `AP`.
 */
export function paintedPdf(
  contents: string,
  {
    annotations = [],
    appearances = [],
    page = '',
  }: {
    annotations?: readonly string[];
    appearances?: readonly string[];
    page?: string;
  } = {},
): Uint8Array {
  const fonts = '/Resources<</Font<</F1 5 0 R>>>>';
  const first = 6;
  const formOf = (at: number): string =>
    appearances[at] === undefined ? '' : `/AP<</N ${first + annotations.length + at} 0 R>>`;
  const list = annotations.map((_, at) => `${first + at} 0 R`).join(' ');
  const objects = [
    `<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[${list}]/DR<</Font<</F1 5 0 R>>>>/DA(/F1 11 Tf)>>>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R${fonts}/Annots[${list}]${page}>>`,
    streamOf('', contents),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...annotations.map(
      (entries, at) => `<</Type/Annot${entries.includes('/F ') ? '' : '/F 4'}${entries}${formOf(at)}>>`,
    ),
    ...appearances.map((form) => streamOf(`/Type/XObject/Subtype/Form/BBox[0 0 400 40]${fonts}`, form)),
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return new TextEncoder().encode(
    `%PDF-1.7\n${body}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\n%%EOF`,
  );
}

function streamOf(entries: string, contents: string): string {
  return `<<${entries}/Length ${contents.length}>>\nstream\n${contents}\nendstream`;
}
