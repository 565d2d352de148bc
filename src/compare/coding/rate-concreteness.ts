import type { Afspraak } from '../../normalise/document-schema.ts';
import type { Actor, Commitment, ConcretenessParts } from '../comparison.ts';

type Content = Pick<Afspraak, 'targets' | 'deadlines'> &
  Partial<Pick<Afspraak, 'modality' | 'modalityEvidence'>>;

/** Numbers that say what is to be; a baseline or condition does not. */
const PROMISING: ReadonlySet<string> = new Set(['target', 'limit', 'forecast']);

/**
 * How concrete a commitment is. `concreet`: somebody is named, something is to be done (not only tried or looked
 * into), and there is a number with its unit or a date. `deels`: somebody does something, or there is a number or a
 * date. `intentie`: neither.
 */
export function rateConcreteness(content: Content, actors: readonly Actor[]): Commitment['concreteness'] {
  const parts = partsOf(content, actors);
  const isMeasured = (parts.number !== null && parts.unit !== null) || parts.date !== null;
  const isDone = parts.actor !== null && parts.deed !== null;
  const code = isDone && isMeasured ? 'concreet' : isDone || isMeasured ? 'deels' : 'intentie';
  const words = Object.values(parts).filter((part) => part !== null);
  return {
    code,
    parts,
    evidence: [...new Set(words)].map((part) => ({ words: part, in: 'text' })),
    coder: 'rules',
  };
}

function partsOf(
  { targets, deadlines, modality, modalityEvidence }: Content,
  actors: readonly Actor[],
): ConcretenessParts {
  const promised = targets.filter(({ role }) => PROMISING.has(role));
  const isDeed = modality === 'resultaat' || modality === 'proces';
  return {
    actor: actors.length === 0 ? null : actors.map(({ name }) => name).join(', '),
    // A result is the modality for want of other words: then no words show it.
    deed: isDeed ? (modalityEvidence?.quote ?? modality) : null,
    number: promised[0]?.quote ?? null,
    unit: promised.find(({ unit }) => unit !== null)?.unit ?? null,
    date: deadlines[0]?.quote ?? null,
    baseline: targets.find(({ role }) => role === 'baseline')?.quote ?? null,
  };
}
