/** `01` is 1; `1.10` stays. */
export function plainNumber(number: string): string {
  return number.replace(/(?<!\d)0+(?=\d)/gu, '');
}
