import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { reviewPage } from '../page/page.ts';
import type { ReviewWording } from '../page/wording/nl.ts';
import { assets, type Asset } from './assets.ts';
import { admit, type Address } from './guard.ts';
import { answerTo, type Answer } from './routes.ts';
import type { ReviewProject } from './review-project.ts';

export type ReviewServer = { readonly url: string; readonly close: () => Promise<void> };

/** Bytes of the token in the address; nobody guesses so many. */
const TOKEN_BYTES = 24;
/** No request of the page is larger. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Serves the review page of a project on this machine alone, at an address that only who started it knows. */
export async function serveReview(
  project: ReviewProject,
  { port, wording }: { readonly port: number; readonly wording: ReviewWording },
): Promise<ReviewServer> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const files = assets();
  const page = reviewPage(wording);
  const server = createServer((request, response) => {
    const address = { port: portOf(server), token };
    void respond(request, response, { address, project, files, page });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${portOf(server)}/${token}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

type Setting = {
  readonly address: Address;
  readonly project: ReviewProject;
  readonly files: ReadonlyMap<string, Asset>;
  readonly page: string;
};

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { address, project, files, page }: Setting,
): Promise<void> {
  try {
    const admission = admit(request, address);
    if (!admission.ok) {
      send(response, { status: admission.status, type: 'text/plain', body: 'Refused.' });
      return;
    }
    const { method, path, query } = admission;
    const file = method === 'GET' ? files.get(path) : undefined;
    if (file !== undefined) send(response, { status: 200, type: file.type, body: await readFile(file.path) });
    else if (method === 'GET' && path === '')
      send(response, { status: 200, type: 'text/html; charset=utf-8', body: page });
    else {
      const body = method === 'POST' ? await bodyOf(request) : null;
      send(response, await answerTo({ path, query, body }, project));
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'It failed.';
    send(response, { status: 400, type: 'text/plain; charset=utf-8', body: reason });
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request) {
    const part = Buffer.from(piece);
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new Error('The request is too large.');
    pieces.push(part);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** pdf.js decodes some pictures with WebAssembly and draws fonts from blobs; nothing comes from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

function send(response: ServerResponse, { status, type, body, name }: Answer): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    // Without any referrer a browser would not say where our own page comes from.
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-store',
    ...(name === undefined ? {} : { 'Content-Disposition': `attachment; filename="${name}"` }),
  });
  response.end(body);
}
