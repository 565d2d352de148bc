const HOMES = String.raw`(?:\d|(?<!\p{L})\p{L}*(?:honderd|duizend))\s?(?:sociale\s)?(?:huur)?(?:woningen|woongelegenheden|verhuureenheden|vhe|huizen)(?!\p{L})`;
const LANDLORD = String.raw`(?<!\p{L})(?:verhuurder|verhuurt|toegelaten instelling|(?:woning)?corporatie)(?!\p{L})`;
/** What is told of an organisation that lets homes: how many, or what it is. */
const LETS_HOMES = new RegExp(`${HOMES}|${LANDLORD}`, 'iu');
/** Right behind a name it says of this one that it is a landlord; villages of a list have homes too. */
const AS_LANDLORD = new RegExp(
  String.raw`^(?:\s?\([^()]{1,20}\))?,\s[^.;:()]{0,60}?(?:(?<!\p{L})met\s(?:[\p{L}’']+\s){0,2}[\d.]*${HOMES}|${LANDLORD})`,
  'iu',
);

/** True where the words behind a name tell that its bearer lets homes. */
export function letsHomes(words: string): boolean {
  return LETS_HOMES.test(words);
}

/** True for what introduces a landlord by its name: `, gevestigd te Dorp, met 640 huurwoningen`. */
export function introducesLandlord(words: string): boolean {
  return AS_LANDLORD.test(words);
}
