import type { PdfValue } from './object-lexer.ts';
import type { ScannedFile } from './scan-objects.ts';
import { filterNamed, PICTURES, type FilterName } from './stream-filters.ts';

/**
 * What an unknown list of filters can be, as far as wrong data is told at once: run lengths and LZW make something of
 * any picture.
 */
const ANY: readonly (readonly FilterName[])[] = [
  ['flate'],
  ['brotli'],
  ['hex', 'flate'],
  ['base-85', 'flate'],
  ['flate', 'flate'],
];

/**
 * The filters of a stream in their order, up to the first that decodes a picture. Several lists where the file leaves
 * open which it is: a reference to what stands twice, or inside a stream.
 */
export function chainsOf(
  entries: ReadonlyMap<string, PdfValue>,
  valuesOf: ScannedFile['valuesOf'],
): readonly (readonly FilterName[])[] {
  const declared = entries.get('F') ?? entries.get('Filter');
  if (declared === undefined) return [];
  const readings = meaningsOf(declared, valuesOf);
  if (readings === null) return ANY;
  return readings.flatMap((reading) => {
    const items = reading.type === 'array' ? reading.items : [reading];
    const names = items.map((item) => meaningsOf(item, valuesOf));
    // Each of them is one name, or all of it is unknown.
    if (names.some((name) => name?.length !== 1)) return ANY;
    return [toFilters(names.flatMap((name) => name?.[0] ?? []))];
  });
}

/** What a value can mean; null where it points to what cannot be seen. */
function meaningsOf(value: PdfValue, valuesOf: ScannedFile['valuesOf']): readonly PdfValue[] | null {
  if (value.type !== 'reference') return [value];
  const values = valuesOf(value.object);
  return values.length === 0 || values.some(({ type }) => type === 'reference') ? null : values;
}

/** Names that no reader knows change nothing, such as that of a filter that only unlocks. */
function toFilters(names: readonly PdfValue[]): readonly FilterName[] {
  const filters: FilterName[] = [];
  for (const value of names) {
    if (value.type !== 'name') continue;
    if (PICTURES.has(value.name)) break;
    filters.push(...filterNamed(value.name));
  }
  return filters;
}
