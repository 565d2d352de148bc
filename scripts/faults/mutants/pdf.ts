import { deflateSync, inflateSync } from 'node:zlib';
import { type Chance, oddNumber, replaceOne } from './chance.ts';

const OBJECT = /\d+ 0 obj[^]*?endobj/gu;
const STREAM = /<<[^]{0,400}?FlateDecode[^]{0,400}?>>\s*stream\r?\n(?<data>[^]*?)\r?\n?endstream/gu;
const OPERATOR = /(?<=\s)(?:Tj|TJ|Td|TD|Tm|Tf|cm|re|q|Q|BT|ET|Do|gs|W|n|f|S)(?=\s)/gu;
const OPERAND = /(?<=\s)-?\d+(?:\.\d+)?(?=\s)/gu;
const MANY = 200;

/** The file as one letter for each byte. */
type Change = (file: string, chance: Chance) => string;

/** What can go wrong with objects, their dictionaries, the table of places and what a page paints. */
const CHANGES: readonly [Change, ...Change[]] = [
  (file, chance) => replaceOne(file, /\b\d+ 0 R\b/gu, chance, () => `${1 + chance.below(40)} 0 R`),
  (file, chance) => replaceOne(file, /(?<=\/[A-Z]\w+\s)-?\d+(?:\.\d+)?/gu, chance, () => oddNumber(chance)),
  (file, chance) => replaceOne(file, /\/Length \d+/gu, chance, () => `/Length ${oddNumber(chance)}`),
  (file, chance) =>
    replaceOne(
      file,
      /\/(?:Type|Subtype|Kids|Count|Resources|Contents|MediaBox|Font|Encoding|ToUnicode|W|Widths|DescendantFonts|Parent|Filter)\b/gu,
      chance,
      () => '/Nothing',
    ),
  (file, chance) =>
    replaceOne(file, /\/(?:FlateDecode|DCTDecode)/gu, chance, () =>
      chance.oneOf([
        '/LZWDecode',
        '/ASCIIHexDecode',
        '/RunLengthDecode',
        '/Crypt',
        '[/FlateDecode/FlateDecode]',
      ]),
    ),
  (file, chance) => replaceOne(file, /\bend(?:obj|stream)\b/gu, chance, () => ''),
  (file, chance) => replaceOne(file, OBJECT, chance, () => ''),
  (file, chance) =>
    replaceOne(file, OBJECT, chance, (object) => object.replace(/^\d+/u, String(1 + chance.below(40)))),
  (file, chance) => replaceOne(file, /<<|>>|\[|\]/gu, chance, (bracket) => bracket.repeat(MANY)),
  (file, chance) =>
    replaceOne(file, /startxref\s+\d+/gu, chance, () => `startxref\n${chance.below(file.length)}`),
  (file, chance) => replaceOne(file, /trailer/gu, chance, () => 'Trailer'),
  (file, chance) => file.slice(0, chance.below(file.length)),
  (file, chance) => file.slice(chance.below(file.length / 10)),
  repainted,
  repainted,
  repainted,
  repainted,
];

/** What can go wrong with the operators of a page, or with the map from its letters to text. */
const PAINTED: readonly [Change, ...Change[]] = [
  (content, chance) => replaceOne(content, OPERATOR, chance, () => ''),
  (content, chance) => replaceOne(content, OPERATOR, chance, (operator) => `${operator} `.repeat(MANY)),
  (content, chance) =>
    replaceOne(content, OPERATOR, chance, () =>
      chance.oneOf(['Tj', 'cm', 'Q', 'BT', 'EMC', 'Do', 'Tf', 'sh']),
    ),
  (content, chance) => replaceOne(content, OPERAND, chance, () => oddNumber(chance)),
  (content, chance) => replaceOne(content, OPERAND, chance, () => oddNumber(chance)),
  (content, chance) => replaceOne(content, /[<>()[\]]/gu, chance, () => ''),
  (content, chance) => content.slice(0, chance.below(content.length)),
];

function repainted(file: string, chance: Chance): string {
  return replaceOne(file, STREAM, chance, (stream) => {
    const start = stream.search(/stream\r?\n/u);
    const head = stream.slice(0, start);
    const data =
      /stream\r?\n(?<data>[^]*?)\r?\n?endstream$/u.exec(stream.slice(start))?.groups?.['data'] ?? '';
    const content = inflated(data);
    if (content === null) return stream;
    let changed = content;
    for (let time = 0; time < 1 + chance.below(8); time += 1)
      changed = chance.oneOf(PAINTED)(changed, chance);
    const packed = deflateSync(Buffer.from(changed, 'latin1')).toString('latin1');
    return `${head.replace(/\/Length \d+(?: 0 R)?/u, `/Length ${packed.length}`)}stream\n${packed}\nendstream`;
  });
}

function inflated(data: string): string | null {
  try {
    return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
  } catch {
    return null;
  }
}

/** A PDF with some of its objects, numbers or painting operators changed. */
export function mutatePdf(bytes: Uint8Array, chance: Chance): Uint8Array {
  let file = Buffer.from(bytes).toString('latin1');
  const times = 1 + chance.below(4);
  for (let time = 0; time < times; time += 1) file = chance.oneOf(CHANGES)(file, chance);
  return Buffer.from(file, 'latin1');
}
