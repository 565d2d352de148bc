import type { AfspraakNode } from '../structure/tree/agreement-tree.ts';

/**
 * Ids that are unique in the document and the same in every run: `<document>/K1.1`; where numbers begin anew in
 * every chapter, `<document>/<chapter>/3`; where nothing is numbered, the place in the chapter.
 */
export function afspraakIds(nodes: readonly AfspraakNode[], documentId: string): readonly string[] {
  const restarting = restartingSeries(nodes);
  const counts = new Map<string, number>();
  const wanted = nodes.map((node) => {
    const code = `${node.series ?? ''}${node.number ?? ''}`;
    if (node.number !== null && !restarting.has(node.series)) return `${documentId}/${code}`;
    const chapter = node.chapter ?? 'zonder-hoofdstuk';
    if (node.number !== null) return `${documentId}/${chapter}/${code}`;
    const place = (counts.get(chapter) ?? 0) + 1;
    counts.set(chapter, place);
    return `${documentId}/${chapter}/${place}`;
  });
  return unique(wanted);
}

/** One or two numbers that come back are slips of the author; more of them were counted anew. */
const MOST_SLIPS = 2;

/** The series of which numbers come back. */
function restartingSeries(nodes: readonly AfspraakNode[]): ReadonlySet<string | null> {
  const bySeries = Map.groupBy(
    nodes.filter(({ number }) => number !== null),
    ({ series }) => series,
  );
  const restarting = [...bySeries].filter(([, members]) => {
    const distinct = new Set(members.map(({ number }) => number));
    return members.length - distinct.size > MOST_SLIPS;
  });
  return new Set(restarting.map(([series]) => series));
}

/** What still comes back gets `-2`, `-3` behind it, in the order of the document. */
function unique(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((base) => {
    let id = base;
    for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
    taken.add(id);
    return id;
  });
}
