import { municipalityName } from './municipality-name.ts';
import type { Organisation, PartyRole } from './organisation.ts';

const LEGAL =
  /^(?:(?:de|het)\s+)?(?:(?:stichting|stg\.?|vereniging|christelijke|algemene|katholieke|coöperatie(?:ve)?|wen(?:te)?stifting|(?:tot|voor)\s+volkshuisvesting|woning(?:bouw)?(?:corporatie|stichting|vereniging|bedrijf|maatschappij|coöperatie)|woon(?:corporatie|stichting|vereniging|bedrijf|coöperatie)|bouwvereniging|corporatie|wbc|wbv|ws|wst\.?)\s+)+/iu;
const TENANTS =
  /^(?:(?:stichting|vereniging|federatie|samenwerkende|regionale)\s+)*(?:huurder|bewoner|hierder|bewenner)s?\p{Ll}*|^(?:HBO|HBVA?|HV|HO|HOK|HPF)(?!\p{L})/iu;
const SMALL = new Set(['van', 'voor', 'de', 'het', 'der', 'den', 'en', 'in', 'gemeente']);

/** The name without the words for what kind of organisation it is. */
export function coreName(name: string, role: PartyRole): string {
  if (role === 'gemeente') return municipalityName(name);
  const core = role === 'huurdersorganisatie' ? name.replace(TENANTS, '') : name.replace(LEGAL, '');
  const words = core.trim().replace(/^(?:van|voor|de|het)\s+(?=\p{Lu}|\d)/u, '');
  return words === '' ? name : words;
}

export function coreWords({ name, role }: Organisation): readonly string[] {
  const words = fold(coreName(name, role)).match(/[\p{L}\d]+/gu) ?? [];
  return words.filter((word) => !SMALL.has(word));
}

export function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/&/gu, ' en ').toLowerCase();
}

/** A name without the year of foundation that ends it. */
export function withoutYear(name: string): string {
  return name.replace(/\s+1[89]\d\d$/u, '');
}
