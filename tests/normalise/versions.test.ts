import { describe, expect, it } from 'vitest';
import { factsOf, type DocumentFacts } from '../../src/normalise/run/document-facts.ts';
import { applyRun, resolveRun } from '../../src/normalise/run/resolve-run.ts';
import { compareAgreements, readAgreement, type AgreementDocument } from '../../src/index.ts';

const HEAD = 'Prestatieafspraken Deurne 2026-2029';
const PARTIES = 'Gemeente Deurne en Stichting Woonbaken (hierna: Woonbaken) spreken af:';
const AFSPRAKEN = [
  'Woonbaken realiseert uiterlijk eind 2028 minimaal 120 sociale huurwoningen in de wijk achter het station.',
  'De gemeente Deurne stelt in 2027 samen met bewoners een nieuwe woonvisie voor het hele gebied vast.',
  'Woonbaken verduurzaamt jaarlijks 80 woningen tot een gemiddeld energielabel B of beter dan dat.',
  'Woonbaken wijst jaarlijks 33% van de vrijkomende woningen toe aan jongeren tot 28 jaar uit de regio.',
  'De gemeente onderzoekt in 2026 hoe lang woningzoekenden op een passende sociale huurwoning wachten.',
  'Woonbaken verkoopt ten hoogste 10 woningen per jaar en overlegt daarover vooraf met de huurders.',
];

function agreement(afspraken: readonly string[], { head = HEAD, parties = PARTIES } = {}): string {
  const numbered = afspraken.map((text, at) => `${at + 1}. ${text}\n`).join('');
  return `# ${head}\n\n${parties}\n\n## Wonen\n\n${numbered}`;
}

type Run = readonly { readonly document: AgreementDocument; readonly text: string }[];

/** What becomes of texts that are read in one run, under names in this order. */
async function run(...texts: readonly string[]): Promise<Run> {
  const read = await Promise.all(
    texts.map(async (text, at) => {
      const { document, text: canonical } = await readAgreement({
        file: `${at}.md`,
        bytes: new TextEncoder().encode(text),
      });
      if (document === null || canonical === null) throw new Error('It is an agreement.');
      return { document, text: canonical };
    }),
  );
  const facts = read.map(({ document, text }): DocumentFacts => factsOf(document, text));
  const resolved = resolveRun(facts);
  return read.flatMap(({ document, text }, at) => {
    const own = facts[at];
    return own === undefined ? [] : [{ document: applyRun(document, own, resolved), text }];
  });
}

/** For each document what it is: a copy or a version of another file, or neither. */
function relations(documents: Run): readonly string[] {
  const fileOf = new Map(documents.map(({ document }) => [document.id, document.source.file]));
  return documents.map(({ document: { source } }) => {
    if (source.duplicateOf !== null) return `copy of ${fileOf.get(source.duplicateOf)}`;
    return source.versionOf === undefined ? 'its own' : `version of ${fileOf.get(source.versionOf)}`;
  });
}

function saidOf(documents: Run, at: number): readonly string[] {
  const { diagnostics } = documents[at]?.document ?? { diagnostics: [] };
  return diagnostics.filter(({ code }) => /version/u.test(code)).map(({ message }) => message);
}

const official = agreement(AFSPRAKEN);
const forged = official.replace('33%', '3%');

describe('only what is equal in every afspraak and value is a copy', () => {
  it('the same text, in other white space and capitals', async () => {
    const documents = await run(official, official.replace('Woonbaken verkoopt', 'Woonbaken  Verkoopt'));
    expect(relations(documents)).toEqual(['its own', 'copy of 0.md']);
  });

  it.each([
    ['a number', official.replace('33%', '3%')],
    ['a sign of a number', official.replace('120 sociale', '1,20 sociale')],
    ['a year', official.replace('2028', '2029')],
    ['who acts', official.replace('Woonbaken verduurzaamt', 'De gemeente verduurzaamt')],
    ['one afspraak fewer', agreement(AFSPRAKEN.slice(0, -1))],
    ['one afspraak twice', agreement([...AFSPRAKEN, ...AFSPRAKEN.slice(-1)])],
  ])('%s makes it another version: both stay', async (_, other) => {
    const documents = await run(official, other);
    expect(relations(documents).filter((relation) => relation === 'its own')).toHaveLength(1);
    expect(relations(documents).filter((relation) => relation.startsWith('version of'))).toHaveLength(1);
    for (const { document } of documents) expect(document.afspraken.length).toBeGreaterThan(4);
  });
});

describe('which version leads follows from what it says, never from its name', () => {
  const concept = agreement(AFSPRAKEN, { head: `Concept\n\n# ${HEAD}` });
  it.each([
    ['the fuller one', agreement(AFSPRAKEN.slice(0, 4)), official, 'it is fuller (6 against 4)'],
    [
      'a cut-off one does not',
      official.slice(0, official.indexOf('4. ')),
      official,
      'it is fuller (6 against 3)',
    ],
    [
      'a concept does not, though it is fuller',
      concept,
      agreement(AFSPRAKEN.slice(0, 5)),
      'this one is a concept',
    ],
  ])('%s', async (_, behind, leading, reason) => {
    const [first, second] = [await run(behind, leading), await run(leading, behind)];
    expect(relations(first)).toEqual(['version of 1.md', 'its own']);
    expect(relations(second)).toEqual(['its own', 'version of 0.md']);
    expect(saidOf(first, 0)[0]).toContain(`which leads: ${reason}`);
    // The id without a suffix is that of the version that leads.
    expect(first.map(({ document }) => document.id)).toEqual(['deurne-2026-2029-2', 'deurne-2026-2029']);
  });

  it('where nothing tells, the same one leads in any order, and that is said', async () => {
    const [one, other] = [await run(official, forged), await run(forged, official)];
    expect(relations(one)).toEqual(
      relations(other)
        .toReversed()
        .map((relation) => relation.replace(/\d/u, (at) => String(1 - Number(at)))),
    );
    const said = [...saidOf(one, 0), ...saidOf(one, 1)];
    expect(said[0]).toContain('nothing tells which of them is the right one');
    expect(said[1]).toMatch(/^4 reads "3{1,2}%" here and "3{1,2}%" in deurne-2026-2029\.$/u);
  });
});

describe('differences are listed', () => {
  it('what is only in one of them', async () => {
    const other = agreement([
      ...AFSPRAKEN.slice(0, 4),
      'De gemeente verleent binnen zes maanden urgentie aan statushouders.',
    ]);
    const documents = await run(official, other);
    expect(saidOf(documents, 1).slice(1)).toEqual([
      expect.stringContaining('5 reads "verleent binnen zes maanden urgentie aan statushouders." here'),
      expect.stringMatching(/^Only in deurne-2026-2029: 6 "Woonbaken verkoopt/u),
    ]);
  });
});

describe('no versions of each other', () => {
  it.each([
    ['agreements of another period', agreement(AFSPRAKEN, { head: 'Prestatieafspraken Deurne 2022-2025' })],
    ['of another municipality', official.replaceAll('Deurne', 'Assen')],
    ['with another corporation', official.replaceAll('Woonbaken', 'Havenwoon')],
    [
      'that share a preamble',
      agreement([
        'De gemeente bouwt vijf bruggen over het kanaal voor fietsers en wandelaars.',
        'De gemeente verlaagt de leges voor bouwers van sociale woningen met een tiende deel.',
      ]),
    ],
  ])('%s', async (_, other) => {
    expect(relations(await run(official, other))).toEqual(['its own', 'its own']);
  });
});

it('a comparison counts the version that leads, and no other', async () => {
  const documents = await run(agreement(AFSPRAKEN.slice(0, 4)), official);
  expect(compareAgreements(documents).commitments).toHaveLength(6);
});

it('thousands of documents that share text cost no more than each by itself', () => {
  const shared = Array.from({ length: 60 }, (_, at) => at * 1000);
  const facts = Array.from({ length: 4000 }).map((_, at): DocumentFacts => {
    const own = shared.map((hash) => hash / 1000 + at * 60 + 1_000_000);
    return {
      ...{ id: 'a', kind: 'prestatieafspraken', period: null, date: null, status: null, file: `${at}` },
      ...{
        hasPages: false,
        place: null,
        corporations: [],
        size: 1,
        digest: String(at),
        progress: [],
        mentions: [],
      },
      sketch: { hashes: [...shared, ...own], limit: 2 ** 32 },
      afspraken: [{ id: 'a/1', series: null, number: '1', printed: '1.', title: null, text: `tekst ${at}` }],
    };
  });
  const { leaderOf } = resolveRun(facts);
  expect(facts.filter((one) => leaderOf(one) !== null)).toEqual([]);
});
