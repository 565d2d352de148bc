import { readFileSync } from 'node:fs';
import type { Topic } from '../topics/topic.ts';
import { parseIndicators, type IndicatorList } from './indicator.ts';

/** The list of indicators that comes with the program; those of topics that a list of one's own lacks are left out. */
export function shippedIndicators(topics: readonly Topic[]): IndicatorList {
  const list = parseIndicators(readFileSync(new URL('indicators.json', import.meta.url), 'utf8'));
  const known = new Set(topics.map(({ id }) => id));
  return { ...list, indicators: list.indicators.filter(({ topic }) => known.has(topic)) };
}
