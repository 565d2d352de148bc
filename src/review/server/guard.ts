import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The one address that the server answers to. */
export type Address = { readonly port: number; readonly token: string };

export type Admission =
  | {
      readonly ok: true;
      readonly method: 'GET' | 'POST';
      readonly path: string;
      readonly query: URLSearchParams;
    }
  | { readonly ok: false; readonly status: number };

/** This machine by its two names; any other name in front of our address is a page that wants in by a name of its own. */
const HOSTS = ['127.0.0.1', 'localhost'];

/**
 * Whether a request may come in: from a page of ours, by our name, with the token in front of its path. Others learn
 * nothing but that they may not.
 */
export function admit({ method, url = '', headers }: IncomingMessage, { port, token }: Address): Admission {
  const refuse = (status: number): Admission => ({ ok: false, status });
  if (!HOSTS.some((host) => headers.host === `${host}:${port}`)) return refuse(FORBIDDEN);
  const own = `http://${headers.host}`;
  if (headers.origin !== undefined && headers.origin !== own) return refuse(FORBIDDEN);
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse(FORBIDDEN);
  if (method !== 'GET' && method !== 'POST') return refuse(NOT_ALLOWED);
  // What changes something has to say where it comes from; a browser does, by one of the two.
  if (method === 'POST' && headers.origin === undefined && site !== 'same-origin') return refuse(FORBIDDEN);
  if (/\.\.|\\|%(?:2e|2f|5c|00)/iu.test(url)) return refuse(FORBIDDEN);
  const [, given = '', path = ''] = /^\/(?<token>[^/?#]*)\/(?<path>[^#]*)$/u.exec(url) ?? [];
  if (!isEqual(given, token)) return refuse(FORBIDDEN);
  const { pathname, searchParams } = new URL(`${own}/${path}`);
  return { ok: true, method, path: decoded(pathname.slice(1)), query: searchParams };
}

const FORBIDDEN = 403;
const NOT_ALLOWED = 405;

/** In a time that does not tell how much of it was right. */
function isEqual(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
