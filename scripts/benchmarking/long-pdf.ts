/** A PDF of so many pages of plain text, with an agreement on the first; every page holds other words. */
export function longPdf(pages: number): Uint8Array {
  const objects: string[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${Array.from({ length: pages }, (_, at) => `${4 + at * 2} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ];
  for (let page = 0; page < pages; page += 1) {
    const content = `BT /F1 10 Tf 14 TL 60 780 Td ${linesOf(page)
      .map((line) => `(${line}) Tj T*`)
      .join(' ')} ET`;
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + page * 2} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    );
  }
  return assemble(objects);
}

const LINES = 50;
const WORDS =
  'de gemeente en corporaties werken samen aan woningen voor starters ouderen gezinnen in wijken'.split(' ');

function linesOf(page: number): readonly string[] {
  if (page > 0)
    return Array.from({ length: LINES }, (_, line) =>
      Array.from(
        { length: 12 },
        (_unused, word) => WORDS[(page * 7 + line * 5 + word * 3) % WORDS.length],
      ).join(' '),
    );
  const items = Array.from(
    { length: 30 },
    (_, at) => `${at + 1}. De gemeente bouwt in 2026 minimaal ${at + 10} woningen.`,
  );
  return [
    'Prestatieafspraken Assen 2025-2028',
    'De gemeente Assen en Stichting Woonbaken maken afspraken.',
    'Afspraken',
    ...items,
    'Toelichting',
  ];
}

function assemble(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const start = text.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}
