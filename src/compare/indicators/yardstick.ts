/** What quotes an agreement of others as its measure; `in lijn met` and `conform` make it one's own. */
const YARDSTICK =
  /(?<!\p{L})(?:volgens|in)\s(?:de|het)\s(?<name>(?:regionale\s)?woondeal|nationale\sprestatie\s?afspraken|npa|nationaal\sprogramma\s\p{L}+|woonakkoord|provinciale\s\p{L}+)|(?<!\p{L})(?<law>landelijk(?:e)?(?:\s\p{L}+)?|wettelijk(?:e)?\s\p{L}+)(?=\s(?:is|geldt|zijn|bedraagt|was))/iu;

/** The agreement or law whose number a sentence quotes; null where the parties set it themselves. */
export function yardstickOf(sentence: string): string | null {
  const { name, law } = YARDSTICK.exec(sentence)?.groups ?? {};
  return name ?? law ?? null;
}
