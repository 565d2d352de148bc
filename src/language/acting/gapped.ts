import type { Token } from './tokens.ts';

/** `Woonbaken verkoopt hoogstens 120 woningen en Havenhuis niet meer dan 45`: the verb is that of the party before. */
export function goesOnGapped(
  tokens: readonly Token[],
  at: number,
  start: number,
  acts: (at: number) => boolean,
): boolean {
  const before = tokens[start - 1]?.text ?? '';
  if (!/^(?:en|,|;)$/u.test(before)) return false;
  const next = tokens[at + 1];
  const amount =
    next !== undefined &&
    (/^[\d€]/u.test(next.text) ||
      /^(?:er|niet|minimaal|maximaal|hoogstens|hooguit|ten|circa|ongeveer|ruim|gezamenlijk|samen|elk|minstens)$/iu.test(
        next.text,
      ) ||
      (/^de$/iu.test(next.text) && /^(?:overige|resterende|rest|helft)$/iu.test(tokens[at + 2]?.text ?? '')));
  if (
    !amount ||
    !tokens
      .slice(at + 1, at + 6)
      .some(({ text }) => /\d|^(?:een|twee|drie|vier|vijf|zes|tien|twaalf)$/u.test(text))
  )
    return false;
  for (let other = start - 2; other >= 0; other -= 1) {
    const token = tokens[other];
    if (token === undefined || /^[.;•]$/u.test(token.text)) return false;
    if (token.kind === 'parties') return acts(other);
  }
  return false;
}
