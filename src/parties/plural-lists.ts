import type { Span } from '../core/span.ts';
import { municipalityAt } from '../registers/municipalities.ts';
import type { PartyRole } from './organisation.ts';
import { OPENS_ORGANISATION } from './organisation-nouns.ts';
import { nameLength } from './proper-name.ts';

/** `de gemeenten A, B en C`, `huurdersverenigingen A en B`: one noun for several names. */
const PLURALS: readonly { readonly role: PartyRole; readonly noun: RegExp }[] = [
  { role: 'gemeente', noun: /(?<!\p{L})[Gg]emeenten\s+(?=\p{Lu}|['’]s-)/gu },
  {
    role: 'huurdersorganisatie',
    noun: /(?<!\p{L})(?:[Hh]uurders|[Bb]ewoners)(?:belangen)?(?:verenigingen|organisaties|raden|platforms)\s+(?=\p{Lu})/gu,
  },
  {
    role: 'corporatie',
    noun: /(?<!\p{L})(?:[Ww]oning(?:bouw)?(?:corporaties|stichtingen|verenigingen)|[Ww]oon(?:corporaties|stichtingen)|[Cc]orporaties)\s+(?=\p{Lu})/gu,
  },
];
const JOINER = /^(?:\s*,\s*(?:en\s+)?|\s+(?:en|&|alsmede)\s+)(?:de\s+(?:gemeente\s+)?)?/u;

/** The names behind a noun in the plural, each as one of that kind; a single name behind it is nobody's. */
export function namesUnderPlurals(passage: string): readonly (Span & { readonly role: PartyRole })[] {
  return PLURALS.flatMap(({ role, noun }) =>
    [...passage.matchAll(noun)].flatMap(({ index, 0: printed }) => {
      const names: (Span & { readonly role: PartyRole })[] = [];
      for (let at = index + printed.length; at < passage.length;) {
        const rest = passage.slice(at, at + LONGEST_NAME);
        const length = role === 'gemeente' ? (municipalityAt(rest)?.length ?? 0) : memberLength(rest);
        if (length === 0) break;
        names.push({ start: at, end: at + length, role });
        const joiner = JOINER.exec(passage.slice(at + length))?.[0];
        if (joiner === undefined) break;
        at += length + joiner.length;
      }
      return names.length > 1 ? names : [];
    }),
  );
}

const LONGEST_NAME = 80;

const OPENS_OTHER = new RegExp(`^${OPENS_ORGANISATION}`, 'u');

/** In such a list `en` joins members, not parts of a name. */
function memberLength(text: string): number {
  return OPENS_OTHER.test(text) ? 0 : nameLength(text, () => true);
}
