import { registerHooks } from 'node:module';
import type { Switch } from './switches.ts';

/** A module of `src/` as it is loaded where something in it is switched off. */
type Replacement = { readonly url: string; readonly format: 'module' | 'json'; readonly source: string };

const inSource = (path: string): string => new URL(`../../src/${path}`, import.meta.url).href;

const INDEX = inSource('structure/proposals/index.ts');
const WEIGHTS = inSource('structure/score/weights.ts');
const JUDGE = inSource('language/commitment/commitment-weights.json');

/** The module itself, beside the one that stands in its place. */
const WHOLE = '?whole';

/**
 * Puts another module in the place of the one that holds the switch, for all that is imported from now on. Nothing of
 * `src/` may have been imported before. Gives a function that tells whether that module was asked for.
 */
export async function switchOff(off: Switch): Promise<() => boolean> {
  const { url, format, source } = await replacementFor(off);
  let isUsed = false;
  registerHooks({
    load(asked, context, next) {
      if (asked !== url) return next(asked, context);
      isUsed = true;
      return { format, source, shortCircuit: true };
    },
  });
  return () => isUsed;
}

async function replacementFor({ kind, name }: Switch): Promise<Replacement> {
  if (kind === 'proposer') {
    const source = `import { PROPOSERS as ALL } from '${INDEX}${WHOLE}';
export const PROPOSERS = ALL.filter((propose) => propose.name !== ${JSON.stringify(name)});`;
    return { url: INDEX, format: 'module', source };
  }
  if (kind === 'feature') {
    const { default: weights } = (await import(JUDGE + WHOLE, { with: { type: 'json' } })) as {
      default: { bias: number; features: Record<string, number> };
    };
    const source = JSON.stringify({ ...weights, features: withZero(weights.features, name) });
    return { url: JUDGE, format: 'json', source };
  }
  const [constant = '', key] = name.split('/');
  const exported = (await import(WEIGHTS + WHOLE)) as Record<string, number | Record<string, number>>;
  const source = Object.entries(exported)
    .map(([other, value]) => {
      const own = other === constant ? zeroed(value, key) : value;
      return `export const ${other} = ${JSON.stringify(own)};`;
    })
    .join('\n');
  return { url: WEIGHTS, format: 'module', source };
}

function zeroed(value: number | Readonly<Record<string, number>>, key: string | undefined): unknown {
  return typeof value === 'number' ? 0 : withZero(value, key ?? '');
}

function withZero(weights: Readonly<Record<string, number>>, name: string): Readonly<Record<string, number>> {
  if (!(name in weights)) throw new Error(`There is no weight "${name}" to switch off.`);
  return { ...weights, [name]: 0 };
}
