import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of ours or of pdf.js that the page may ask for. */
export type Asset = { readonly path: string; readonly type: string };

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * All files that can be served, by their addresses. They are listed once, when the server starts: no part of a request
 * ever becomes a path.
 */
export function assets(): ReadonlyMap<string, Asset> {
  const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const browser = fileURLToPath(new URL('../page/browser', import.meta.url));
  return new Map([
    ...filesOf(browser, 'page', /\.(?:js|css)$/u),
    ...filesOf(join(pdfjs, 'legacy', 'build'), 'pdfjs', /^pdf(?:\.worker|\.renderer)?\.min\.mjs$/u),
    ...filesOf(join(pdfjs, 'cmaps'), 'pdfjs/cmaps', /\.bcmap$/u),
    ...filesOf(join(pdfjs, 'standard_fonts'), 'pdfjs/standard_fonts', /\.(?:pfb|ttf)$/u),
    ...filesOf(join(pdfjs, 'wasm'), 'pdfjs/wasm', /\.(?:wasm|js)$/u),
    ...filesOf(join(pdfjs, 'iccs'), 'pdfjs/iccs', /\.icc$/u),
  ]);
}

function filesOf(folder: string, address: string, names: RegExp): readonly (readonly [string, Asset])[] {
  return readdirSync(folder)
    .filter((name) => names.test(name))
    .map((name) => [
      `${address}/${name}`,
      { path: join(folder, name), type: TYPES[extname(name)] ?? 'application/octet-stream' },
    ]);
}
