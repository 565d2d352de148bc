import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { review, type ReviewSettings } from '../../src/command/review.ts';
import { convertDataset } from '../../src/index.ts';
import { fromCsv, toCorrectionCsv } from '../../src/review/exchange/correction-csv.ts';
import { fromAnnotations, toAnnotations } from '../../src/review/exchange/web-annotations.ts';
import { readReviews, reviewPath, writeReviewFile } from '../../src/review/review-folder.ts';
import { sampleOf, type QueueItem } from '../../src/review/server/queue.ts';
import type { ReviewServer } from '../../src/review/server/serve.ts';
import { ROOT } from '../project.ts';
import { agreement, deadlineOf, numbered, read, say } from './said.ts';

const folder = mkdtempSync(join(tmpdir(), 'afspraken-server-'));
const corpus = join(folder, 'corpus');
const out = join(folder, 'out');
const SETTINGS: ReviewSettings = {
  ...{ reviews: null, coder: 'anna', blind: false, adjudicate: false },
  ...{ sample: null, seed: 1, port: 0, lang: 'nl' },
};

let server: ReviewServer;
beforeAll(async () => {
  mkdirSync(corpus);
  writeFileSync(join(corpus, 'a.md'), agreement());
  writeFileSync(join(folder, 'secret.txt'), 'geheim');
  symlinkSync(join(folder, 'secret.txt'), join(corpus, 'link.pdf'));
  await convertDataset([corpus], out, { concurrency: 1 });
  server = await review(out, SETTINGS);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

type Sent = {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** Sends a request as it stands, also one that no browser would send; the status and what came back. */
async function send({ path = '', method = 'GET', headers = {}, body }: Sent): Promise<[number, string]> {
  const { port, host, pathname, origin } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const whole = path.startsWith('/') ? path : pathname + path;
    const own = { host, ...(method === 'POST' ? { origin } : {}), ...headers };
    const sent = request({ host: '127.0.0.1', port, path: whole, method, headers: own }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => resolve([answer.statusCode ?? 0, text]));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('who may come in', () => {
  it('is who has the address', async () => {
    expect((await send({}))[0]).toBe(200);
    expect((await send({ path: 'data/project' }))[1]).toContain('"coder":"anna"');
    expect((await send({ path: 'page/main.js' }))[0]).toBe(200);
    expect((await send({ path: 'pdfjs/pdf.worker.min.mjs' }))[0]).toBe(200);
  });

  const POST = { method: 'POST', path: 'data/undo?id=deurne-2026-2029', body: '' } as const;

  it.each<[string, Sent]>([
    ['without the token', { path: '/' }],
    ['with another token', { path: `/${'A'.repeat(32)}/` }],
    ['with the beginning of the token', { path: '/A/data/project' }],
    ['by another name of this machine', { headers: { host: 'afspraken.example:80' } }],
    ['by our name at another port', { headers: { host: '127.0.0.1:1' } }],
    ['from another origin', { headers: { origin: 'https://example.org' } }],
    ['from a page that hides its origin', { headers: { origin: 'null' } }],
    ['from another site, as the browser says', { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['to change something from another origin', { ...POST, headers: { origin: 'http://localhost:1' } }],
    ['with .. in the path', { path: 'page/../../secret.txt' }],
    ['with .. in other signs', { path: 'page/%2e%2e/%2e%2e/secret.txt' }],
    ['with .. in half other signs', { path: 'page/.%2e/secret.txt' }],
    ['with a backslash', { path: 'page\\..\\secret.txt' }],
    ['with a slash in other signs', { path: 'page%2fmain.js' }],
    ['with .. in an id', { path: 'data/document?id=../../secret' }],
  ])('not: %s', async (_, sent) => {
    const [status, text] = await send(sent);
    expect([403, 400]).toContain(status);
    expect(text).not.toContain('geheim');
  });

  it('not with other methods, and to nothing that is not listed', async () => {
    expect((await send({ method: 'DELETE' }))[0]).toBe(405);
    expect((await send({ path: 'page/tsconfig.json' }))[0]).toBe(404);
    expect((await send({ path: 'data/source?id=deurne-2026-2029%00' }))[0]).toBe(403);
    expect((await send({ path: 'data/document?id=elders' }))[0]).toBe(400);
  });

  it('a page of ours may load nothing from elsewhere', async () => {
    const answer = await fetch(server.url);
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none';.*frame-ancestors 'none'$/u,
    );
  });

  it('the file of a document only as long as it is the one that was read', async () => {
    const source = 'data/source?id=deurne-2026-2029';
    expect((await send({ path: source }))[0]).toBe(200);
    const before = readFileSync(join(corpus, 'a.md'));
    writeFileSync(join(corpus, 'a.md'), 'Iets anders.');
    expect(await send({ path: source })).toEqual([
      400,
      'The file of this document is not the one that was read.',
    ]);
    writeFileSync(join(corpus, 'a.md'), before);
  });

  it('what is no saying is refused, and nothing is written', async () => {
    const post = { method: 'POST', path: 'data/say?id=deurne-2026-2029' };
    for (const body of [
      '',
      '{}',
      '[{"about":"alles"}]',
      '[{"about":"deadline","is":{"kind":"ooit"},"words":"in 2027"}]',
    ])
      expect((await send({ ...post, body }))[0]).toBe(400);
    expect(readdirSync(corpus)).not.toContain('reviews');
  });
});

describe('a save', () => {
  it('is on the disk when it is answered, and can be taken back', async () => {
    const path = 'data/say?id=deurne-2026-2029';
    const saying = { about: 'title', is: 'Isoleren', was: null, afspraak: 'deurne-2026-2029/4' };
    const [status, text] = await send({ method: 'POST', path, body: JSON.stringify([saying]) });
    expect([status, text.includes('"title":"Isoleren"')]).toEqual([200, true]);
    expect(await readReviews(join(corpus, 'reviews'))).toMatchObject([
      { about: 'title', is: 'Isoleren', coder: 'anna' },
    ]);
    await send({ method: 'POST', path: 'data/undo?id=deurne-2026-2029', body: '' });
    expect(await readReviews(join(corpus, 'reviews'))).toEqual([]);
  });

  it('that is taken back leaves what came from elsewhere since', async () => {
    const own = await read(readFileSync(join(corpus, 'a.md'), 'utf8'));
    const reviews = join(folder, 'taken-back');
    const opened = await review(out, { ...SETTINGS, reviews });
    const { origin } = new URL(opened.url);
    const post = async (path: string, body: string): Promise<unknown> =>
      (await fetch(`${opened.url}${path}`, { method: 'POST', body, headers: { origin } })).text();
    const title = async (number: string, is: string): Promise<unknown> =>
      post(
        'data/say?id=deurne-2026-2029',
        JSON.stringify([{ about: 'title', is, was: null, afspraak: `deurne-2026-2029/${number}` }]),
      );
    const titles = async (): Promise<readonly unknown[]> =>
      (await readReviews(reviews)).map(({ is }) => is).toSorted();
    for (const [number, is] of [
      ['1', 'Eerst'],
      ['1', 'Later'],
      ['2', 'Van mij'],
    ] as const)
      await title(number, is);
    const elsewhere = say(own, 'title', { is: 'Van elders', afspraak: numbered(own.document, '3') });
    const differing = say(own, 'title', { is: 'Anders', afspraak: numbered(own.document, '2') });
    await post('import/corrections.csv', toCorrectionCsv([elsewhere, differing]));
    for (const left of [
      ['Anders', 'Later', 'Van elders'],
      ['Anders', 'Later', 'Van elders'],
      ['Anders', 'Eerst', 'Van elders'],
      ['Anders', 'Van elders'],
    ]) {
      expect(await titles()).toEqual(left);
      await post('data/undo?id=deurne-2026-2029', '');
    }
    await opened.close();
  });

  it('that is many at once loses none', async () => {
    const path = 'data/say?id=deurne-2026-2029';
    const titles = Array.from({ length: 5 }, (_, at) => `deurne-2026-2029/${at + 1}`);
    await Promise.all(
      titles.map((afspraak) =>
        send({
          method: 'POST',
          path,
          body: JSON.stringify([{ about: 'title', is: `Titel van ${afspraak}`, was: null, afspraak }]),
        }),
      ),
    );
    expect(await readReviews(join(corpus, 'reviews'))).toHaveLength(5);
  });

  it('that is killed in the middle loses nothing that was answered', async () => {
    const child = spawn(
      process.execPath,
      [`${ROOT}src/cli.ts`, 'review', out, '--coder', 'ben', '--reviews', join(folder, 'killed')],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const url = await new Promise<string>((resolve) => {
      child.stdout.once('data', (words: Buffer) => resolve(words.toString().trim()));
    });
    let answered = 0;
    const ended = new Promise((resolve) => {
      child.once('exit', resolve);
    });
    const savings = (async () => {
      for (let at = 0; ; at += 1) {
        const is = `Titel ${at}`;
        const body = JSON.stringify([
          { about: 'title', is, was: null, afspraak: `deurne-2026-2029/${(at % 5) + 1}` },
        ]);
        const { origin } = new URL(url);
        const answer = await fetch(`${url}data/say?id=deurne-2026-2029`, {
          method: 'POST',
          body,
          headers: { origin },
        });
        if (answer.ok) answered = at;
        if (at === 12) setTimeout(() => child.kill('SIGKILL'), 3);
      }
    })();
    await savings.catch(() => {});
    await ended;
    expect(answered).toBeGreaterThanOrEqual(12);
    const titles = (await readReviews(join(folder, 'killed'))).map(({ is }) => is);
    // Each of five afspraken has the last title that was answered, or the one that was on its way.
    expect(titles).toHaveLength(5);
    for (let at = answered - 4; at <= answered; at += 1)
      expect(titles.includes(`Titel ${at}`) || titles.includes(`Titel ${at + 5}`)).toBe(true);
  });
});

it('who codes blind sees no reading, and no codes, before the end', async () => {
  const blind = await review(out, {
    ...SETTINGS,
    coder: 'carla',
    blind: true,
    reviews: join(folder, 'blind'),
  });
  const { origin } = new URL(blind.url);
  const post = async (saying: object): Promise<string> => {
    const body = JSON.stringify([saying]);
    const answer = await fetch(`${blind.url}data/say?id=deurne-2026-2029`, {
      method: 'POST',
      body,
      headers: { origin },
    });
    return answer.text();
  };
  const before = await (await fetch(`${blind.url}data/document?id=deurne-2026-2029`)).text();
  expect(before).toContain('"hidesReading":true,');
  expect(before).toMatch(/"afspraken":\[\].*"codes":\{\}/su);
  // Where something was found tells as much.
  expect(await (await fetch(`${blind.url}data/project`)).text()).toContain('"queue":[]');
  const words = 'Woonbaken isoleert vóór 2029 ten minste 300 woningen.';
  const own = await post({ about: 'afspraak', is: true, was: false, words });
  expect(own).toContain('"state":"added"');
  expect(own).not.toContain('standplaatsen');
  expect(await post({ about: 'document', is: 'checked', was: null })).toContain('standplaatsen');
  await blind.close();
  expect((await readReviews(join(folder, 'blind'))).map(({ blind: isBlind }) => isBlind)).toEqual([
    true,
    true,
  ]);
});

it('who adjudicates sees what others say, and decides', async () => {
  const own = await read(readFileSync(join(corpus, 'a.md'), 'utf8'));
  const afspraak = numbered(own.document, '2');
  const reviews = join(folder, 'differing');
  for (const [coder, is] of [
    ['anna', 'proces'],
    ['ben', 'inspanning'],
  ] as const) {
    const said = say(own, 'modality', { was: afspraak.modality, is, afspraak, coder });
    await writeReviewFile(reviewPath(reviews, said), [said]);
  }
  const shown = async (adjudicate: boolean, coder: string): Promise<string> => {
    const settings = { ...SETTINGS, coder, adjudicate, reviews };
    const opened = await review(out, settings);
    const text = await (await fetch(`${opened.url}data/document?id=deurne-2026-2029`)).text();
    await opened.close();
    return text;
  };
  expect(await shown(true, 'carla')).toContain('"state":"disagreement"');
  expect(await shown(false, 'anna')).not.toContain('inspanning"');
  const decided = say(own, 'modality', { was: afspraak.modality, is: 'proces', afspraak, coder: 'carla' });
  await writeReviewFile(reviewPath(reviews, decided), [decided]);
  const after = await shown(true, 'carla');
  expect(after).toContain('"by":"anna, carla"');
  expect(after).toContain('"state":"overruled"');
});

describe('exchange', () => {
  it('as CSV and as Web Annotation gives back what it was given', async () => {
    const own = await read(agreement(), '=1+1.md');
    const afspraak = numbered(own.document, '4');
    const corrections = [
      say(own, 'kind', { is: 'jaarafspraken' }),
      say(own, 'deadline', {
        was: deadlineOf(own, '4'),
        is: null,
        words: 'vóór 2029',
        note: "=2+2 en 'nog' iets",
      }),
      say(own, 'actor', { party: 'gemeente', is: true, afspraak, blind: true }),
      say(own, 'note', { is: '“Wat”, zegt\nzij', afspraak }),
    ];
    expect(fromCsv(toCorrectionCsv(corrections))).toEqual(corrections);
    expect(fromAnnotations(JSON.parse(JSON.stringify(toAnnotations(corrections))))).toEqual(corrections);
  });

  it('has the selectors of the Web Annotation model', async () => {
    const own = await read(agreement());
    const page = toAnnotations([say(own, 'deadline', { is: null, words: 'in 2027' })]);
    expect(page).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      items: [
        {
          type: 'Annotation',
          target: {
            selector: [
              {
                type: 'TextQuoteSelector',
                exact: 'in 2027',
                prefix: 'De gemeente levert',
                suffix: 'grond voor 40 woningen.',
              },
            ],
          },
        },
      ],
    });
  });

  it('through the page takes in what another coder exported', async () => {
    const own = await read(readFileSync(join(corpus, 'a.md'), 'utf8'));
    const said = say(own, 'title', { is: 'Van Dirk', afspraak: numbered(own.document, '5'), coder: 'dirk' });
    const [, answer] = await send({
      method: 'POST',
      path: 'import/corrections.csv',
      body: toCorrectionCsv([said]),
    });
    expect(answer).toBe('{"taken":1}');
    expect(await readReviews(join(corpus, 'reviews'))).toContainEqual(said);
    // What is exported is one's own.
    expect((await send({ path: 'export/corrections.csv' }))[1]).not.toContain('Van Dirk');
  });
});

describe('a sample', () => {
  const queue = ['Asten', 'Deurne', 'Someren'].flatMap((municipality, place) =>
    Array.from({ length: 20 * (place + 1) }, (_, at): QueueItem => ({
      ...{ document: municipality, afspraak: `${municipality}/${at}`, start: at, end: at + 1 },
      ...{ municipality, grade: at % 2 === 0 ? 'A' : 'B', doubt: 0, topics: [] },
    })),
  );

  it('is the same for the same seed, another one for another', () => {
    expect(sampleOf(queue, 30, 5)).toEqual(sampleOf(queue, 30, 5));
    expect(sampleOf(queue, 30, 5)).not.toEqual(sampleOf(queue, 30, 6));
  });

  it('has each municipality and grade by its share', () => {
    const drawn = sampleOf(queue, 30, 5);
    expect(drawn).toHaveLength(30);
    const counts = Map.groupBy(drawn, ({ municipality, grade }) => `${municipality} ${grade}`);
    const shares = {
      'Asten A': 2.5,
      'Asten B': 2.5,
      'Deurne A': 5,
      'Deurne B': 5,
      'Someren A': 7.5,
      'Someren B': 7.5,
    };
    for (const [name, share] of Object.entries(shares))
      expect(Math.abs((counts.get(name)?.length ?? 0) - share)).toBeLessThan(1);
  });
});
