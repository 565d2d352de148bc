import { describe, expect, it } from 'vitest';
import { readText } from '../../src/ingest/text/read-text.ts';

function blocksOf(text: string): readonly string[] {
  const source = readText(text);
  return source.blocks.map(({ kind, pieces }) => {
    const words = pieces.map(({ start, end }) => source.text.slice(start, end)).join(' ');
    return `${kind}: ${words.slice(0, 22)}`;
  });
}

const FILL = 'De gemeente wijst plaatsen aan voor woningen, en de corporaties bouwen daar naar vermogen. ';

describe('pages that are one line each', () => {
  it.each([
    ['numbers', (at: number) => `${at}. `],
    ['codes', (at: number) => `B-0${at} `],
    ['words', (at: number) => `Afspraak ${at}: `],
    ['levels', (at: number) => `${Math.ceil(at / 3)}.${((at - 1) % 3) + 1} `],
  ])('are split at %s that count up', (_, label) => {
    const page = (from: number): string =>
      [0, 1, 2].map((step) => `${label(from + step)}${FILL.repeat(5)}`).join('');
    expect(blocksOf(`${page(1)}\n\f${page(4)}`)).toEqual(
      [1, 2, 3, 4, 5, 6].map((at) => `paragraph: ${`${label(at)}${FILL}`.slice(0, 22)}`),
    );
  });

  it('are not split at numbers of a sentence', () => {
    expect(
      blocksOf(`${FILL.repeat(6)} Dat was in 2024. 3 Partijen deden mee. ${FILL.repeat(6)}`),
    ).toHaveLength(1);
  });

  it('lose the running title that is glued to the text', () => {
    const page = (at: number): string =>
      `${FILL.repeat(3)} Prestatieafspraken 2026 gemeente Heusden ${at} ${FILL.repeat(2)}`;
    const titles = blocksOf([3, 4, 5].map(page).join('\n')).filter((block) => block.startsWith('furniture'));
    expect(titles).toEqual(Array.from({ length: 3 }, () => 'furniture: Prestatieafspraken 202'));
  });
});
