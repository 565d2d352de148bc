import type { Linkable } from './link.ts';

/** `van 75 naar 125`: words between what it was and what it becomes. */
const TO = /^(?:[^.;:()]|\.\d){0,60}\snaar\s(?:[^.;:]){0,30}$/u;
/** `1.061 t.o.v. 1.045`, `30% in plaats van 25%`, `8 (in 2024: 11)`: words between what it becomes and what it was. */
const COMPARED =
  /^(?:[^.;:()]|\.\d){0,60}(?<!\p{L})(?:t\.o\.v\.|ten opzichte van|in plaats van|vergeleken met|tegen)\s(?:[^.;:()]){0,40}$/iu;
const BRACKET = /^(?:[^.;:()]){0,50}\((?:[^();]){0,25}$/u;

/** The quantity that this one starts from. */
export function baselineOf(at: number, { text, targets }: Linkable): number | null {
  const target = targets[at];
  if (target === undefined || target.value.role === 'baseline') return null;
  for (const [other, pattern] of [
    [at - 1, TO],
    [at + 1, COMPARED],
    [at + 1, BRACKET],
  ] as const) {
    const base = targets[other];
    if (base?.value.role !== 'baseline' || base.value.unit !== target.value.unit) continue;
    const words = other < at ? text.slice(base.end, target.end) : text.slice(target.end, base.start);
    if (pattern.test(words)) return other;
  }
  return null;
}
