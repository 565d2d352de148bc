import type { NameUse } from './name-use.ts';
import type { Party } from './party.ts';
import { shortNamesAfter } from './short-names.ts';

/** Short names that a text gives a party in brackets, wherever it does: `… Huurdersvereniging Oost (HVO) …`. */
export function toldNames({ name, role, aliases }: Party, use: NameUse): readonly string[] {
  if (role === 'gemeente') return [];
  const forms = [name, ...aliases].filter((form) => form.includes(' '));
  return forms.flatMap((form) =>
    use
      .behind(form)
      .filter((behind) => /^\s?\(/u.test(behind))
      .flatMap(shortNamesAfter)
      .filter((short) => isAbbreviation(short, form)),
  );
}

/** Letters of the name, or words of it: what else stands in brackets tells a place or a person. */
function isAbbreviation(short: string, name: string): boolean {
  const bare = short.replace(/^(?:de|het)\s/u, '');
  return (
    name.includes(bare) ||
    (/^[\p{Lu}\d&]{2,8}$/u.test(bare) && bare.charAt(0) === name.charAt(0).toUpperCase())
  );
}
