import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A small agreement of an invented place. */
export function smallAgreement(at: number): string {
  const place = `Plaats ${String(at).padStart(3, '0')}`;
  return `# Prestatieafspraken ${place} 2025-2028\n\nWe spreken het volgende af:\n\n1. De gemeente bouwt ${at + 2} woningen.\n2. De gemeente verkoopt ${at} woningen.\n`;
}

/** Writes so many small agreements into a folder, and gives their names. */
export function writeSmallAgreements(folder: string, count: number): readonly string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, at) => {
    const name = `Plaats ${String(at).padStart(3, '0')}.md`;
    writeFileSync(join(folder, name), smallAgreement(at));
    return name;
  });
}
