import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { pair } from '../../scripts/evaluation/pairing.ts';
import { wordF1 } from '../../scripts/evaluation/words.ts';
import { readAgreement, type Afspraak } from '../../src/index.ts';
import { ROOT } from '../project.ts';
import { locked, withMarksOfPen, withStickyNotes } from './noted.ts';
import { withLineNumbers } from './numbered-lines.ts';
import * as over from './painted-over.ts';
import { inAnyOrder, lettersApart, redrawn } from './redrawn.ts';
import * as again from './reprinted.ts';

type Handling = (file: PDFDocument) => Promise<PDFDocument>;

/** What people do to files that are published; none of it changes what was agreed. */
const HANDLINGS: readonly (readonly [string, Handling])[] = [
  ['a watermark across', over.paintedOver(over.watermark)],
  ['numbers of lines', withLineNumbers],
  ['numbers down the edge', over.paintedOver(over.edgeNumbers)],
  ['bars beside changes', over.paintedOver(over.changeBars)],
  ['a stamp', over.paintedOver(over.stamp)],
  ['the head of a council paper', over.paintedOver(over.councilHead)],
  ['feet left and right in turn', over.paintedOver(over.bookFeet)],
  ['punched holes', over.paintedOver(over.punchedHoles)],
  ['marks of a pen', withMarksOfPen],
  ['sticky notes', withStickyNotes],
  ['locked', locked],
  ['printed twice', again.reprinted(again.printedTwice)],
  ['sideways', again.reprinted(again.sideways)],
  ['sideways and put right', again.reprinted(again.sidewaysPutRight)],
  ['head down', again.reprinted(again.upsideDown)],
  ['smaller', again.reprinted(again.smaller)],
  ['uncut', again.reprinted(again.uncut)],
  ['behind a cover of one picture', again.behindPicture],
  ['words painted in any order', redrawn(inAnyOrder)],
  ['headings with letters apart', redrawn(lettersApart)],
];

/** Running text, articles of a word processor, a landscape table, headings of a browser. */
const AGREEMENTS = ['lopik-2026-2030', 'beekdaelen-2027-2030', 'veere-2026-2030', 'borger-odoorn-2026-2030'];

/** In percent. */
const MEAN_FOUND = 98;
const LEAST_FOUND = 90;

describe.each(AGREEMENTS)('what people do to the file of %s', (name) => {
  let untouched: readonly Afspraak[] = [];
  const found: number[] = [];

  beforeAll(async () => {
    untouched = await afsprakenOf(fileOf(name));
  });

  it.each(HANDLINGS)('%s', async (_, handle) => {
    const handled = await handle(await PDFDocument.load(fileOf(name)));
    const afspraken = await afsprakenOf(await handled.save());
    const { pairs, leftOver, rightOver } = pair(untouched, afspraken, likeness, 0.5);
    found.push((200 * pairs.length) / (untouched.length + afspraken.length));
    expect(
      found.at(-1),
      `missed: ${leftOver.map(({ text }) => text).join('\n')}\ntoo much: ${rightOver.map(({ text }) => text).join('\n')}`,
    ).toBeGreaterThanOrEqual(LEAST_FOUND);
    expect(
      pairs.filter(({ left, right }) => left.number !== right.number).map(({ left }) => left.text),
      'have another number',
    ).toEqual([]);
  });

  it('hardly anything is lost', () => {
    expect(found).toHaveLength(HANDLINGS.length);
    expect(found.reduce((sum, share) => sum + share, 0) / found.length).toBeGreaterThanOrEqual(MEAN_FOUND);
  });
});

/** Where things stand is told on the page as its file shows it: here a quarter to the left. */
it('the places on a page that lies sideways are those of its lines there', async () => {
  const file = fileOf('lopik-2026-2030');
  const upright = (await afsprakenOf(file))[0]?.spans[0];
  const sideways = await again.reprinted(again.sideways)(await PDFDocument.load(file));
  const turned = (await afsprakenOf(await sideways.save()))[0]?.spans[0];
  const width = (await PDFDocument.load(file)).getPage(0).getWidth();
  const expected = upright?.boxes?.map(([left, top, right, bottom]) => [
    top,
    width - right,
    bottom,
    width - left,
  ]);
  expect(turned?.boxes).toHaveLength(expected?.length ?? Number.NaN);
  for (const [at, box] of (turned?.boxes ?? []).entries())
    for (const [side, value] of box.entries())
      expect(value).toBeCloseTo(expected?.[at]?.[side] ?? Number.NaN, 0);
});

function likeness(a: Afspraak, b: Afspraak): number {
  return wordF1(a.text, b.text);
}

function fileOf(name: string): Uint8Array {
  return readFileSync(`${ROOT}tests/agreements/${name}.pdf`);
}

async function afsprakenOf(bytes: Uint8Array): Promise<readonly Afspraak[]> {
  const { document } = await readAgreement({ file: 'prestatieafspraken.pdf', bytes });
  return document?.afspraken ?? [];
}
