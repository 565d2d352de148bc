// @ts-check
// The form in which one value is corrected or added: a field for each part of it, and how they make a value.
import { make } from './elements.js';
import { WORDING } from './wording.js';
/** @import { About, DocumentView } from './types.js' */

/**
 * @typedef {{ name: string, label: string, value: string, options?: string[], hint?: string, pattern?: string }} Field
 * @typedef {Record<string, string>} Filled
 */

const { abouts: LABELS, forms: WORDS } = WORDING;

/** What a field asks for, and the shape of it. */
const DAY = { hint: WORDS.day, pattern: String.raw`(\d{4}|-)-\d{2}-\d{2}` };
const DURATION = String.raw`P(\d+[YMWD]|T\d+[HM])`;
const NUMBER = { pattern: String.raw`-?\d+([.,]\d+)?` };

/**
 * The fields of a value.
 *
 * @param {About} about
 * @param {any} is
 * @param {DocumentView} view
 * @returns {Field[]}
 */
export function fieldsOf(about, is, { document }) {
  /**
   * @param {string} name
   * @param {string} label
   * @param {string | number | null | undefined} value
   * @param {Partial<Field>} [rest]
   */
  const field = (name, label, value, rest = {}) => ({
    ...{ name, label, value: value === null || value === undefined ? '' : String(value) },
    ...rest,
  });
  switch (about) {
    case 'number':
      return [field('text', LABELS.number, is === null ? '' : `${is.series ?? ''}${is.number}`)];
    case 'title':
      return [field('text', LABELS.title, is)];
    case 'chapter':
      return [
        field('text', LABELS.chapter, is === null ? '' : `${is.number ?? ''} ${is.title}`.trim(), {
          options: ['', ...document.chapters.map(({ number, title }) => `${number ?? ''} ${title}`.trim())],
          hint: WORDS.pickChapter,
        }),
      ];
    case 'modality':
      return [field('text', LABELS.modality, is, { options: MODALITIES })];
    case 'concreteness':
      return [field('text', LABELS.concreteness, is, { options: ['concreet', 'deels', 'intentie'] })];
    case 'themes':
    case 'topics':
      return [
        field('text', LABELS[about], is?.join(', '), {
          hint: WORDS.commas,
        }),
      ];
    case 'note':
      return [field('text', LABELS.note, is)];
    case 'kind':
      return [field('text', WORDS.kind, is, { options: KINDS })];
    case 'municipalities':
      return [
        field(
          'text',
          LABELS.municipalities,
          is
            ?.map((/** @type {any} */ one) => (one.code === null ? one.name : `${one.name} (${one.code})`))
            .join(', '),
          { hint: WORDS.municipalities },
        ),
      ];
    case 'period':
      return [field('start', WORDS.firstDay, is?.start, DAY), field('end', WORDS.lastDay, is?.end, DAY)];
    case 'party':
      return [
        field('name', WORDS.name, is?.name),
        field('role', WORDS.role, is?.role ?? 'overig', { options: ROLES }),
        field('signing', WORDS.signing, is?.signing === false ? WORDS.no : WORDS.yes, {
          options: [WORDS.yes, WORDS.no],
        }),
      ];
    case 'actor':
      return [
        field('party', WORDS.party, is, { options: [...GROUPS, ...document.parties.map(({ id }) => id)] }),
      ];
    case 'deadline':
      return [
        field('kind', WORDS.kind, is?.kind ?? 'by', { options: ['by', 'during', 'from', 'recurring'] }),
        field('start', WORDS.firstDay, is?.start, DAY),
        field('end', WORDS.lastDay, is?.end, DAY),
        field('every', WORDS.every, is?.every, { hint: 'P1Y, P6M, P6W', pattern: DURATION }),
        field('within', WORDS.within, is?.within, { hint: 'P8W', pattern: DURATION }),
        field('event', WORDS.event, is?.event),
      ];
    case 'target':
      return [
        field('role', WORDS.role, is?.role ?? 'target', { options: TARGET_ROLES }),
        field('comparator', WORDS.comparator, is?.comparator ?? '=', { options: COMPARATORS }),
        field('value', WORDS.value, is?.value, NUMBER),
        field('min', WORDS.min, is?.min, NUMBER),
        field('max', WORDS.max, is?.max, NUMBER),
        field('unit', WORDS.unit, is?.unit),
        field('subject', WORDS.subject, is?.subject),
        field('per', WORDS.per, is?.per, { hint: 'P1Y', pattern: DURATION }),
        field('party', WORDS.party, is?.party, {
          options: ['', ...GROUPS, ...document.parties.map(({ id }) => id)],
        }),
      ];
    default:
      return [];
  }
}

const MODALITIES = ['resultaat', 'inspanning', 'verkenning', 'proces'];
const ROLES = ['gemeente', 'corporatie', 'huurdersorganisatie', 'zorg', 'overig'];
const GROUPS = ['gemeente', 'corporaties', 'huurdersorganisaties', 'partijen'];
const TARGET_ROLES = ['target', 'limit', 'baseline', 'condition', 'forecast'];
const COMPARATORS = ['>=', '>', '<=', '<', '=', '~', 'between'];
const KINDS = [
  ...['prestatieafspraken', 'jaarafspraken', 'monitor', 'raadsinformatiebrief'],
  ...['woonvisie', 'woonzorgvisie', 'overig'],
];

/**
 * The value that the fields make.
 *
 * @param {About} about
 * @param {Filled} filled
 * @returns {unknown}
 */
export function valueOf(about, filled) {
  const text = (filled['text'] ?? '').trim();
  /** @param {string} name */
  const orNull = (name) => (filled[name] ?? '').trim() || null;
  /** @param {string} name */
  const number = (name) => {
    const given = orNull(name);
    return given === null ? null : Number(given.replace(',', '.'));
  };
  switch (about) {
    case 'number': {
      const { series = '', number: own = '' } =
        /^(?<series>\p{L}*)\s*(?<number>.*)$/u.exec(text)?.groups ?? {};
      return text === '' ? null : { series: series || null, number: own || text };
    }
    case 'chapter': {
      const { number: own = '', title = '' } = /^(?<number>[\d.]*)\s*(?<title>.*)$/u.exec(text)?.groups ?? {};
      return text === '' ? null : { number: own || null, title: title || text };
    }
    case 'themes':
    case 'topics':
      return text
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean);
    case 'municipalities':
      return text.split(',').flatMap((word) => {
        const { name = '', code = null } =
          /^\s*(?<name>[^(]*?)\s*(?:\((?<code>GM\d{4})\))?\s*$/u.exec(word)?.groups ?? {};
        return name === '' ? [] : [{ name, code: code ?? null }];
      });
    case 'period':
      return orNull('start') === null ? null : { start: orNull('start'), end: orNull('end') };
    case 'party':
      return { name: orNull('name'), role: filled['role'], signing: filled['signing'] === WORDS.yes };
    case 'actor':
      return true;
    case 'deadline':
      return {
        ...{ kind: filled['kind'], start: orNull('start'), end: orNull('end') },
        ...{ every: orNull('every'), within: orNull('within'), event: orNull('event') },
      };
    case 'target':
      return {
        ...{ role: filled['role'], comparator: filled['comparator'] },
        ...{ value: number('value'), min: number('min'), max: number('max') },
        ...{ unit: orNull('unit'), subject: orNull('subject'), per: orNull('per'), party: orNull('party') },
      };
    default:
      return text || null;
  }
}

/**
 * A form; Enter keeps, Escape leaves.
 *
 * @param {string} title
 * @param {Field[]} fields
 * @param {{ keep: (filled: Filled) => void, leave: () => void }} actions
 * @returns {HTMLFormElement}
 */
export function makeForm(title, fields, { keep, leave }) {
  const form = make('form', { className: 'bewerken', attributes: { 'aria-label': title } });
  for (const { name, label, value, options, hint, pattern } of fields) {
    const id = `invoer-${name}`;
    const isChoice = options !== undefined && hint === undefined;
    const input = isChoice
      ? make('select', { attributes: { id, name } })
      : make('input', { attributes: { id, name } });
    if (options !== undefined && isChoice)
      for (const option of new Set([...options, ...(options.includes(value) ? [] : [value])]))
        input.append(make('option', { text: option, attributes: { value: option } }));
    input.value = value;
    if (pattern !== undefined && input instanceof HTMLInputElement) {
      input.pattern = pattern;
      input.title = hint ?? WORDS.number;
    }
    /** @type {HTMLElement[]} */
    const parts = [make('label', { text: label, attributes: { for: id } }), input];
    if (options !== undefined && input instanceof HTMLInputElement) {
      input.setAttribute('list', `${id}-lijst`);
      parts.push(
        make(
          'datalist',
          { attributes: { id: `${id}-lijst` } },
          options.map((option) => make('option', { attributes: { value: option } })),
        ),
      );
    }
    if (hint !== undefined) {
      input.setAttribute('aria-describedby', `${id}-uitleg`);
      parts.push(make('small', { text: hint, attributes: { id: `${id}-uitleg` } }));
    }
    form.append(make('div', { className: 'veld' }, parts));
  }
  form.append(
    make('div', { className: 'knoppen' }, [
      make('button', { text: WORDS.keep, attributes: { type: 'submit' } }),
      make('button', { text: WORDS.leave, attributes: { type: 'button', 'data-laten': '' } }),
    ]),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keep(
      Object.fromEntries(
        [...new FormData(form)].map(([name, given]) => [name, typeof given === 'string' ? given : '']),
      ),
    );
  });
  form.querySelector('[data-laten]')?.addEventListener('click', leave);
  form.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') leave();
    // In a list of choices a browser would open it; here it keeps, as in every other field.
    if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  return form;
}
