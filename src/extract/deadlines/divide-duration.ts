const MONTHS_IN = { Y: 12, M: 1 } as const;
const DAYS_IN: Readonly<Record<string, number>> = { Y: 365, M: 30, W: 7, D: 1 };

/** The time between two of `count` times in a duration: twice in `P1Y` is `P6M`. Whole units, the largest that fit. */
export function divideDuration(duration: string, count: number): string | null {
  if (count === 1 && duration !== '') return duration;
  const match = /^P(\d+)([YMWD])$/u.exec(duration);
  const [, amount, unit] = match ?? [];
  if (amount === undefined || unit === undefined || !(count > 0)) return null;
  if (Number(amount) % count === 0) return `P${Number(amount) / count}${unit}`;
  if (unit === 'Y' || unit === 'M') {
    const months = (Number(amount) * MONTHS_IN[unit]) / count;
    if (Number.isInteger(months)) return months % 12 === 0 ? `P${months / 12}Y` : `P${months}M`;
  }
  if (unit === 'M' && Number(amount) === 1 && count === 2) return 'P2W';
  const days = Math.round((Number(amount) * (DAYS_IN[unit] ?? 0)) / count);
  return days > 0 ? `P${days}D` : null;
}
