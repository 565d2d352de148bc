import { toAnnotations } from '../exchange/web-annotations.ts';
import { fromAnnotations } from '../exchange/web-annotations.ts';
import { fromCsv, toCorrectionCsv } from '../exchange/correction-csv.ts';
import type { ReviewProject } from './review-project.ts';
import { sayingsSchema } from './saying.ts';

export type Answer = {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  /** The name under which a browser saves it. */
  readonly name?: string;
};

type Request = {
  readonly path: string;
  readonly query: URLSearchParams;
  /** What was sent; null for a request that only asks. */
  readonly body: string | null;
};

/** Answers a request that was let in. Rejects with a plain sentence where it cannot. */
export async function answerTo({ path, query, body }: Request, project: ReviewProject): Promise<Answer> {
  const id = query.get('id') ?? '';
  if (body === null) {
    if (path === 'data/project') return json(await project.overview());
    if (path === 'data/document') return json(await project.show(id));
    if (path === 'data/words') return json(project.words(id));
    if (path === 'data/source')
      return { status: 200, type: 'application/pdf', body: await project.source(id) };
    if (path === 'export/corrections.csv')
      return { ...text(toCorrectionCsv(await project.own()), 'text/csv'), name: 'corrections.csv' };
    if (path === 'export/corrections.jsonld')
      return { ...json(toAnnotations(await project.own())), name: 'corrections.jsonld' };
    return NOT_FOUND;
  }
  if (path === 'data/say') return json(await project.say(id, sayingsSchema.parse(JSON.parse(body))));
  if (path === 'data/undo') return json(await project.undo(id));
  if (path === 'import/corrections.csv') return json({ taken: await project.take(fromCsv(body)) });
  if (path === 'import/corrections.jsonld')
    return json({ taken: await project.take(fromAnnotations(JSON.parse(body))) });
  return NOT_FOUND;
}

const NOT_FOUND: Answer = { status: 404, type: 'text/plain', body: 'There is nothing here.' };

function json(value: unknown): Answer {
  return text(JSON.stringify(value), 'application/json');
}

function text(body: string, type: string): Answer {
  return { status: 200, type: `${type}; charset=utf-8`, body };
}
