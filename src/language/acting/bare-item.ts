import type { Token } from './tokens.ts';

/** A sub item that only names who does something by what: `- de gemeente door middel van subsidies;`. */
export function standsForItem(tokens: readonly Token[], at: number, start: number): boolean {
  const before = tokens[start - 1];
  if (before === undefined || !/^[:;•-]$/u.test(before.text)) return false;
  return /^(?:door|via|met|:)$/iu.test(tokens[at + 1]?.text ?? '');
}
