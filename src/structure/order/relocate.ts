import { diagnose } from '../../core/diagnostic.ts';
import { spansOf, type Draft } from '../parts/draft.ts';
import type { Section } from '../evidence/outline.ts';

/** The draft in another section than the one it stands in, and a note that it was moved. */
export function relocate(draft: Draft, section: number, sections: readonly Section[]): Draft {
  if (draft.section === section) return draft;
  const title = sections[section]?.title ?? '';
  const message = `The text shows it under another heading; by number and words it belongs to ‘${title}’.`;
  const diagnostic = diagnose('order/repaired', message, spansOf(draft.body));
  return { ...draft, section, diagnostics: [...draft.diagnostics, diagnostic] };
}
