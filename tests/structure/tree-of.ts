import { gatherPassage } from '../../src/core/passage.ts';
import { formatOf } from '../../src/ingest/formats.ts';
import { NO_RECOGNITION } from '../../src/ingest/scan/recognition.ts';
import { findConcluded } from '../../src/parties/find-concluded.ts';
import { buildTree } from '../../src/structure/build-tree.ts';
import type { AgreementTree } from '../../src/structure/tree/agreement-tree.ts';

/** A municipality, a corporation and tenants: the parties of every text that `treeOf` reads. */
const PARTIES =
  'De gemeente Assen, Stichting Woonbaken (hierna: Woonbaken) en Huurdersvereniging De Sleutel maken deze afspraken.';

/** Whatever is written: Markdown, plain text or a web page. */
export type Written = 'md' | 'txt' | 'html';

const OPENINGS: Readonly<Record<Written, string>> = {
  md: `# Prestatieafspraken Assen 2026-2029\n\n${PARTIES}\n\n`,
  txt: `Prestatieafspraken Assen 2026-2029\n\n${PARTIES}\n\n`,
  html: `<h1>Prestatieafspraken Assen 2026-2029</h1><p>${PARTIES}</p>`,
};

/** The structure of a small agreement with this body behind its title and its parties. */
export async function treeOf(written: Written, body: string): Promise<AgreementTree> {
  const file = `a.${written}`;
  const bytes = new TextEncoder().encode(`${OPENINGS[written]}${body}\n`);
  const read = await formatOf(file)?.read(bytes, { onStep: () => {}, recognition: NO_RECOGNITION });
  const [source] = read?.ok === true ? read.sources : [];
  if (source === undefined) throw new Error(`${file} was not read.`);
  return buildTree(source, findConcluded(source).lexicon);
}

/** Each afspraak on a line: `form number [title] text (who; other cells)`, as far as it has them. */
export function linesOf({ source, afspraken }: AgreementTree): readonly string[] {
  const words = (pieces: Parameters<typeof gatherPassage>[1] | null): string =>
    pieces === null ? '' : gatherPassage(source.text, pieces).text;
  return afspraken.map(({ form, printed, title, text, actorColumn, leadIn, partyHead, cells }) => {
    const who = words(actorColumn ?? leadIn ?? partyHead);
    const beside = [who, ...cells.map((cell) => `${cell.header}: ${words(cell.pieces)}`)].filter(
      (part) => part !== '',
    );
    return [
      form,
      printed ?? '',
      title.length === 0 ? '' : `[${words(title)}]`,
      words(text),
      beside.length === 0 ? '' : `(${beside.join('; ')})`,
    ]
      .filter((part) => part !== '')
      .join(' ');
  });
}
