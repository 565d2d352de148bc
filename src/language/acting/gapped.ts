import type { Token } from './tokens.ts';

/** `Woonbaken verkoopt hoogstens 120 woningen en Havenhuis niet meer dan 45`: the verb is that of the party before. */
export function goesOnGapped(
  tokens: readonly Token[],
  at: number,
  start: number,
  acts: (at: number) => boolean,
): boolean {
  const before = tokens[start - 1]?.text ?? '';
  if (!/^(?:en|,|;|:)$/u.test(before)) return false;
  const next = tokens[at + 1];
  const amount =
    next !== undefined &&
    (/^[\d€]/u.test(next.text) ||
      /^(?:er|niet|minimaal|maximaal|hoogstens|hooguit|ten|circa|ongeveer|ruim|gezamenlijk|samen|elk|ieder|minstens)$/iu.test(
        next.text,
      ) ||
      SMALL_NUMBER.test(next.text) ||
      isRest(tokens, at + 1));
  if (
    !amount ||
    !(
      isRest(tokens, at + 1) ||
      tokens.slice(at + 1, at + 6).some(({ text }) => /\d|^een$/u.test(text) || SMALL_NUMBER.test(text))
    )
  )
    return false;
  for (let other = start - 2; other >= 0; other -= 1) {
    const token = tokens[other];
    if (token === undefined || /^[.•]$/u.test(token.text)) return false;
    if (token.kind === 'parties') return acts(other);
  }
  return false;
}

export const SMALL_NUMBER =
  /^(?:één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\p{L}+tien|twintig)$/u;

/** `de rest`, `de helft`, `het overige`, `de andere helft`. */
function isRest(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:de|het)$/iu.test(tokens[at]?.text ?? '')) return false;
  return tokens
    .slice(at + 1, at + 3)
    .some(({ text }) => /^(?:overige|resterende|rest|restant|helft|andere)$/iu.test(text));
}
