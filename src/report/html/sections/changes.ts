import { h } from 'hastscript';
import type { Element } from 'hast';
import type { AgreementChanges, Change } from '../../../compare/changes/changes.ts';
import type { Comparison } from '../../../compare/comparison.ts';
import type { Wording } from '../../wording/wording.ts';
import { later } from '../later.ts';
import { linkTo } from '../links.ts';
import type { Places } from '../places.ts';
import { dataTable, type Content } from '../tables.ts';

/** What came, went and changed from one agreement of a municipality to the next; no section where none follows another. */
export function changesSection(
  { changes }: Comparison,
  places: Places,
  wording: Wording,
  { isWaiting }: { readonly isWaiting: boolean },
): readonly Element[] {
  if (changes.length === 0) return [];
  return [
    h('section', { id: 'veranderd', ariaLabelledBy: 'kop-veranderd' }, [
      h('h2', { id: 'kop-veranderd' }, wording.sections.changes),
      h('p', wording.changes.lead),
      ...changes.map((one) => {
        const table = changesTable(one, wording);
        return h('details', { dataOf: places.numberOf(one.after) }, [
          h('summary', [
            h('span', `${one.municipality}: ${places.labelOf(one.before)} → ${places.labelOf(one.after)}`),
            ' ',
            h('small', wording.changes.counts(countsOf(one))),
          ]),
          isWaiting ? later([table]) : table,
        ]);
      }),
    ]),
  ];
}

function countsOf({ changes }: AgreementChanges): Readonly<Record<Change['change'], number>> {
  const count = (wanted: Change['change']): number =>
    changes.filter(({ change }) => change === wanted).length;
  return { came: count('came'), went: count('went'), changed: count('changed'), same: count('same') };
}

/** What stayed the same is only counted. */
function changesTable({ municipality, changes }: AgreementChanges, wording: Wording): Element {
  const { head, names } = wording.changes;
  return dataTable(
    `${municipality}: ${wording.sections.changes}`,
    [head.change, head.before, head.after, head.values],
    changes
      .filter(({ change }) => change !== 'same')
      .map((one) => [names[one.change], sideCell(one.before), sideCell(one.after), valuesCell(one)]),
  );
}

function sideCell(side: Change['before']): Content {
  if (side === null) return '–';
  const label = side.printed ?? side.id.slice(side.id.indexOf('/') + 1);
  return [h('a', { href: linkTo({ id: side.id }) }, label), ` ${side.title ?? ''} `, h('q', side.text)];
}

function valuesCell({ lost, gained }: Change): Content {
  if (lost.length + gained.length === 0) return '–';
  return [
    ...lost.flatMap((value) => [h('del', value), ' ']),
    ...gained.flatMap((value) => [h('ins', value), ' ']),
  ];
}
