import { beforeAll, describe, expect, it } from 'vitest';
import { documentSchema } from '../../src/normalise/document-schema.ts';
import { applyReviews } from '../../src/review/apply-reviews.ts';
import type { About } from '../../src/review/correction.ts';
import { agreement, CHAPTERS, deadlineOf, numbered, read, say, targetOf, type Read } from './said.ts';

let own: Read;
beforeAll(async () => {
  own = await read(agreement());
});

const by = { by: 'anna', at: '2026-11-28', note: null };
const applied = (...said: Parameters<typeof applyReviews>[2]): Read['document'] =>
  applyReviews(own.document, own.text, said);

describe('what one coder says', () => {
  it('leaves a document as it is where nothing is said', () => {
    expect(applyReviews(own.document, own.text, [])).toBe(own.document);
  });

  it('of which nothing is said has a review that is null', () => {
    const { parties, afspraken } = own.document;
    const values = afspraken.flatMap(({ actors, deadlines, targets }) => [
      ...actors,
      ...deadlines,
      ...targets,
    ]);
    const all = [...parties, ...afspraken, ...values];
    expect(all.length).toBeGreaterThan(20);
    expect(all.map(({ review }) => review)).toEqual(all.map(() => null));
    const was = deadlineOf(own, '1');
    const document = applied(say(own, 'deadline', { was, is: was, words: 'uiterlijk eind 2028' }));
    const { deadlines } = numbered(document, '1');
    expect(deadlines.map(({ review }) => review?.state ?? null)).toEqual(['accepted', null]);
  });

  it('accepts a deadline', () => {
    const was = deadlineOf(own, '1');
    const said = say(own, 'deadline', { was, is: was, words: 'uiterlijk eind 2028' });
    expect(numbered(applied(said), '1').deadlines[0]?.review).toEqual({
      state: 'accepted',
      was: null,
      ...by,
    });
  });

  it('corrects a deadline and says what it was', () => {
    const was = deadlineOf(own, '1');
    const said = say(own, 'deadline', {
      was,
      is: { ...was, kind: 'during' },
      words: 'uiterlijk eind 2028',
    });
    expect(numbered(applied(said), '1').deadlines[0]).toMatchObject({
      kind: 'during',
      quote: 'uiterlijk eind 2028',
      review: { state: 'corrected', was, ...by },
    });
  });

  it('rejects a deadline, and the targets still point to theirs', () => {
    const said = say(own, 'deadline', {
      was: deadlineOf(own, '1'),
      is: null,
      words: 'uiterlijk eind 2028',
    });
    const afspraak = numbered(applied(said), '1');
    expect(afspraak.deadlines.map(({ quote }) => quote)).toEqual(['in 2027']);
    expect(afspraak.targets.map(({ deadline }) => deadline)).toEqual([null, 0]);
  });

  it('adds a target by its words', () => {
    const is = { ...targetOf(own, '2'), value: 2, unit: 'keer' };
    const afspraak = numbered(applied(say(own, 'target', { is, words: 'twee keer' })), '5');
    expect(afspraak.targets).toMatchObject([
      { value: 2, quote: 'twee keer', review: { state: 'added', was: null } },
    ]);
  });

  it.each([
    ['title', 'Nieuwbouw'],
    ['modality', 'inspanning'],
  ] as const)('corrects the %s', (about, is) => {
    const afspraak = numbered(own.document, '4');
    const changed = numbered(applied(say(own, about, { was: afspraak[about], is, afspraak })), '4');
    expect(changed[about]).toBe(is);
    expect(changed.fieldReviews?.[about]?.by).toBe('anna');
  });

  it('corrects a number; the id stays', () => {
    const said = say(own, 'number', {
      was: { series: null, number: '4' },
      is: { series: 'D', number: '1' },
      afspraak: numbered(own.document, '4'),
    });
    expect(numbered(applied(said), '1').id).toBe('deurne-2026-2029/1');
    const changed = applied(said).afspraken.find(({ series }) => series === 'D');
    expect(changed).toMatchObject({ id: 'deurne-2026-2029/4', number: '1' });
    expect(changed?.fieldReviews).toMatchObject({ number: { was: { series: null, number: '4' } } });
  });

  it.each([
    ['a chapter that was read', { number: '1', title: 'Beschikbaarheid' }, '1'],
    ['one that was not', { number: null, title: 'Stookkosten' }, 'review-stookkosten'],
  ])('moves an afspraak to %s', (_, is, id) => {
    const afspraak = numbered(own.document, '5');
    const document = applied(say(own, 'chapter', { is, afspraak }));
    expect(numbered(document, '5').chapter).toBe(id);
    expect(document.chapters.some((chapter) => chapter.id === id)).toBe(true);
  });

  it('rejects an actor and adds another one', () => {
    const afspraak = numbered(own.document, '2');
    const document = applied(
      say(own, 'actor', { party: 'gemeente', was: true, is: false, afspraak }),
      say(own, 'actor', { party: 'woonbaken', was: false, is: true, afspraak }),
    );
    expect(numbered(document, '2').actors).toMatchObject([
      { party: 'woonbaken', review: { state: 'added' } },
    ]);
  });

  it('rejects an afspraak', () => {
    const afspraak = numbered(own.document, '3');
    const document = applied(say(own, 'afspraak', { was: true, is: false, afspraak }));
    expect(document.afspraken.map(({ number }) => number)).toEqual(['1', '2', '4', '5']);
    expect(document.reviews).toMatchObject([{ about: 'afspraak', state: 'rejected', coder: 'anna' }]);
  });

  it('adds a missed afspraak where it stands', async () => {
    const missed = 'Iedereen vindt wonen belangrijk.';
    own = await read(agreement([...CHAPTERS.slice(0, 4), missed, ...CHAPTERS.slice(4)]));
    const document = applied(say(own, 'afspraak', { was: false, is: true, words: missed }));
    expect(document.afspraken.map(({ text }) => text.slice(0, 8))).toEqual([
      ...['Woonbake', 'De gemee', 'Partijen'],
      'Iedereen',
      ...['Woonbake', 'De Sleut'],
    ]);
    expect(document.afspraken[3]).toMatchObject({ text: missed, chapter: '1', review: { state: 'added' } });
    own = await read(agreement());
  });

  it('splits an afspraak: each half keeps what stands in it', () => {
    const said = say(own, 'begin', {
      was: false,
      is: true,
      words: 'De gemeente levert in 2027 grond voor 40 woningen.',
    });
    const [first, second] = applied(said).afspraken;
    expect(first).toMatchObject({
      text: 'Woonbaken realiseert uiterlijk eind 2028 minimaal 120 sociale huurwoningen.',
      actors: [{ party: 'woonbaken' }],
      targets: [{ value: 120, deadline: 0 }],
      review: { state: 'corrected' },
    });
    expect(second).toMatchObject({
      text: 'De gemeente levert in 2027 grond voor 40 woningen.',
      number: null,
      actors: [{ party: 'gemeente' }],
      deadlines: [{ quote: 'in 2027' }],
      targets: [{ value: 40, deadline: 0 }],
    });
  });

  it('splits what was accepted: each actor stays with what it does', () => {
    const afspraak = numbered(own.document, '1');
    const accepted = afspraak.actors.map(({ party }) =>
      say(own, 'actor', { party, was: true, is: true, afspraak }),
    );
    const split = say(own, 'begin', { is: true, words: 'De gemeente levert in 2027' });
    const [first, second] = applied(...accepted, split).afspraken;
    const acting = (one = first): readonly string[] =>
      (one?.actors ?? []).map(({ party, review }) => `${party} ${review?.state ?? ''}`);
    expect([acting(first), acting(second)]).toEqual([['woonbaken accepted'], ['gemeente accepted']]);
  });

  it('splits and joins what was accepted as it was read', () => {
    const accepted = own.document.afspraken.map((afspraak) =>
      say(own, 'afspraak', { was: true, is: true, afspraak }),
    );
    const target = say(own, 'target', { was: targetOf(own, '1', 1), is: targetOf(own, '1', 1), words: '40' });
    const split = say(own, 'begin', { is: true, words: 'De gemeente levert in 2027' });
    const join = say(own, 'begin', { is: false, words: 'Partijen overleggen' });
    const document = applied(...accepted, target, split, join);
    expect(document.afspraken.map(({ text }) => text.slice(0, 14))).toEqual([
      ...['Woonbaken real', 'De gemeente le', 'De gemeente on', 'Woonbaken isol', 'De Sleutel vra'],
    ]);
    expect(document.afspraken[1]?.targets).toMatchObject([{ value: 40, review: { state: 'accepted' } }]);
    expect(document.afspraken[0]?.targets).toMatchObject([{ value: 120 }]);
    const rejected = say(own, 'afspraak', { was: true, is: false, afspraak: numbered(own.document, '1') });
    expect(applied(rejected, split, target).afspraken).toHaveLength(4);
    expect(applied(rejected, split, target).diagnostics).toEqual(own.document.diagnostics);
  });

  it('joins an afspraak to the one before', () => {
    const said = say(own, 'begin', { was: true, is: false, words: 'De gemeente onderzoekt in 2026' });
    const document = applied(said);
    expect(document.afspraken).toHaveLength(4);
    expect(numbered(document, '1').text).toMatch(/40 woningen\. De gemeente onderzoekt/u);
    expect(numbered(document, '1').targets.map(({ value, deadline }) => [value, deadline])).toEqual([
      [120, 0],
      [40, 1],
      [25, 2],
    ]);
  });

  it.each([
    ['kind', 'jaarafspraken'],
    ['period', { start: '2026-01-01', end: '2026-12-31' }],
    ['municipalities', [{ name: 'Asten', code: 'GM0743' }]],
  ] as const)('corrects the %s of the document', (about, is) => {
    const document = applied(say(own, about, { was: own.document[about], is }));
    expect(document[about]).toEqual(is);
    expect(document.fieldReviews?.[about]).toMatchObject({ state: 'corrected', was: own.document[about] });
    expect(document.id).toBe(own.document.id);
  });

  it('corrects, adds and rejects parties', () => {
    const document = applied(
      say(own, 'party', { party: 'woonbaken', is: { name: 'Woonbaken', role: 'overig', signing: true } }),
      say(own, 'party', { party: 'havenhuis', is: { name: 'Havenhuis', role: 'corporatie', signing: true } }),
      say(own, 'party', { party: 'huurdersvereniging-de-sleutel', is: null }),
    );
    expect(document.parties.map(({ id, role }) => `${id} ${role}`).toSorted()).toEqual([
      'gemeente-deurne gemeente',
      'havenhuis corporatie',
      'woonbaken overig',
    ]);
  });

  it('keeps notes and codes', () => {
    const afspraak = numbered(own.document, '4');
    const document = applied(
      say(own, 'note', { is: 'Staat dit er echt?', afspraak }),
      say(own, 'topics', { was: ['isolatie'], is: ['isolatie', 'aardgasvrij'], afspraak }),
    );
    expect(numbered(document, '4').codes).toEqual({ topics: ['isolatie', 'aardgasvrij'] });
    expect(document.reviews?.map(({ state }) => state).toSorted()).toEqual(['corrected', 'note']);
  });

  it('gives a document that keeps to its schema', () => {
    const afspraak = numbered(own.document, '1');
    const said = (['title', 'modality'] as About[]).map((about) =>
      say(own, about, { is: 'proces', afspraak }),
    );
    expect(() => documentSchema.parse(applied(...said))).not.toThrow();
  });
});

describe('several coders', () => {
  const saying = (coder: string, kind: string): ReturnType<typeof say> =>
    say(own, 'deadline', {
      was: deadlineOf(own, '1'),
      is: { ...deadlineOf(own, '1'), kind },
      words: 'uiterlijk eind 2028',
      coder,
    });

  it('who agree are both named', () => {
    const document = applied(saying('ben', 'from'), saying('anna', 'from'));
    expect(numbered(document, '1').deadlines[0]?.review).toMatchObject({
      state: 'corrected',
      by: 'anna, ben',
    });
  });

  it('who differ change nothing until one decides', () => {
    const said = [saying('ben', 'from'), saying('anna', 'during')];
    const open = applied(...said);
    expect(numbered(open, '1').deadlines[0]).toMatchObject({ kind: 'by' });
    expect(numbered(open, '1').deadlines[0]?.review).toBeNull();
    expect(open.diagnostics.filter(({ code }) => code === 'review/disagreement')).toMatchObject([
      { message: expect.stringMatching(/anna says .*during.*; ben says .*from/u) as string },
    ]);
    const decided = applyReviews(own.document, own.text, said, { adjudicator: 'ben' });
    expect(numbered(decided, '1').deadlines[0]).toMatchObject({ kind: 'from', review: { by: 'ben' } });
    expect(decided.reviews?.map(({ coder, state }) => `${coder} ${state}`).toSorted()).toEqual([
      'anna overruled',
      'ben corrected',
    ]);
    expect(decided.diagnostics).toEqual(own.document.diagnostics);
  });
});

describe('a new version of the file', () => {
  const corrections = (): ReturnType<typeof say>[] => [
    say(own, 'deadline', {
      was: deadlineOf(own, '1', 1),
      is: null,
      words: 'in 2027',
    }),
    say(own, 'title', { is: 'Isoleren', afspraak: numbered(own.document, '4') }),
    say(own, 'afspraak', { was: true, is: false, afspraak: numbered(own.document, '3') }),
  ];

  it('keeps corrections where there is a paragraph more and lines break elsewhere', async () => {
    const broken = CHAPTERS.map((line) => line.replaceAll(/(?<=\S{6}) (?=\S)/gu, '\n'));
    const next = await read(agreement(['Een nieuwe inleiding, over wonen in 2027.', ...broken]));
    const document = applyReviews(next.document, next.text, corrections());
    expect(document.diagnostics.filter(({ code }) => code.startsWith('review/'))).toEqual([]);
    expect(document.afspraken.map(({ number }) => number)).toEqual(['1', '2', '4', '5']);
    expect(numbered(document, '1').deadlines).toHaveLength(1);
    expect(numbered(document, '4').title).toBe('Isoleren');
  });

  it('reports those of a changed sentence, with their text', async () => {
    const changed = CHAPTERS.map((line) => line.replace('40 woningen', '50 woningen'));
    const next = await read(agreement(changed));
    const document = applyReviews(next.document, next.text, corrections());
    const [orphan, ...others] = document.diagnostics.filter(({ code }) => code.startsWith('review/'));
    expect(others).toEqual([]);
    expect(orphan).toMatchObject({
      code: 'review/orphan',
      message: expect.stringContaining('“in 2027”') as string,
    });
    expect(numbered(document, '1').deadlines).toHaveLength(2);
    expect(document.reviews).toHaveLength(3);
  });

  it('takes what a coder says of it before what she said of an older one', () => {
    const afspraak = numbered(own.document, '4');
    const kind = (is: string): ReturnType<typeof say> => say(own, 'kind', { is });
    const old = (said: ReturnType<typeof say>): ReturnType<typeof say> => ({
      ...said,
      at: '2027-01-01',
      sha256: '0'.repeat(64),
    });
    const document = applied(
      old(say(own, 'title', { is: 'Oud', afspraak })),
      say(own, 'title', { is: 'Nieuw', afspraak }),
      old(kind('overig')),
      kind('jaarafspraken'),
    );
    expect([numbered(document, '4').title, document.kind]).toEqual(['Nieuw', 'jaarafspraken']);
    expect(document.diagnostics).toEqual(own.document.diagnostics);
    expect(document.reviews?.map(({ state }) => state).toSorted()).toEqual([
      ...['added', 'corrected', 'overruled', 'overruled'],
    ]);
  });

  it('tells sentences apart that come back', async () => {
    const twice = await read(agreement([...CHAPTERS, `6. ${CHAPTERS[2].slice(3)}`]));
    const afspraak = numbered(twice.document, '6');
    const said = say(twice, 'title', { is: 'Standplaatsen', afspraak });
    const document = applyReviews(twice.document, twice.text, [said]);
    expect(numbered(document, '6').title).toBe('Standplaatsen');
    expect(numbered(document, '2').title).toBeNull();
  });
});

describe('a new version of the reader', () => {
  it('that reads what was added has one of it', () => {
    const afspraak = numbered(own.document, '2');
    const said = say(own, 'afspraak', { was: false, is: true, words: afspraak.text });
    const document = applied(said);
    expect(document.afspraken).toHaveLength(5);
    expect(numbered(document, '2').review).toMatchObject({ state: 'accepted' });
  });

  it('that reads another value is corrected all the same', () => {
    const value = deadlineOf(own, '4');
    const was = { ...value, end: '2029-12-31' };
    const said = say(own, 'deadline', { was, is: was, words: 'vóór 2029' });
    expect(numbered(applied(said), '4').deadlines[0]).toMatchObject({
      end: '2029-12-31',
      review: { state: 'corrected', was: value },
    });
  });
});
