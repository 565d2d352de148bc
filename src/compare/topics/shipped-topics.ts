import { readFileSync } from 'node:fs';
import { readTopics, type Topic } from './topic.ts';

/** The list of topics that comes with the program; a list of one's own has the same columns. */
export function shippedTopics(): readonly Topic[] {
  return readTopics(readFileSync(new URL('topics.csv', import.meta.url), 'utf8'));
}
