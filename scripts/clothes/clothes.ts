import { agreementOf } from './agreement.ts';
import { GARMENTS } from './garments/index.ts';
import type { Clothes, Gold } from './types.ts';

/** Renders a gold agreement in every garment, with what must be found in each. */
export function clothesOf(gold: Gold): Clothes[] {
  const agreement = agreementOf(gold);
  return GARMENTS.map(({ name, file, render, truth }) => ({
    name,
    file,
    content: render(agreement),
    truth: truth(agreement),
  }));
}
