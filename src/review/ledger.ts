import { diagnose, type Diagnostic } from '../core/diagnostic.ts';
import type { AgreementDocument } from '../normalise/document-schema.ts';
import { placeDiagnostics, placeSpans } from '../normalise/place-spans.ts';
import { correctionKey, type Correction } from './correction.ts';
import type { Placed, Verdict } from './settle.ts';

/** What became of one correction, as the data tells it. */
type Fate = NonNullable<AgreementDocument['reviews']>[number];

/** Keeps account of all corrections of a document: each ends with a state, and what could not be applied is told. */
export class Ledger {
  readonly #entries: { readonly key: string; readonly at: number; readonly fate: Fate }[] = [];
  readonly #doubts: { readonly key: string; readonly diagnostic: Diagnostic }[] = [];

  /** Corrections that were applied, and those that an adjudicator overruled. */
  settled({ agreeing, overruled }: Verdict, state: Fate['state'], afspraak: string | null): void {
    for (const placed of agreeing) this.#note(placed, state, afspraak);
    for (const placed of overruled) this.#note(placed, 'overruled', afspraak);
  }

  /** A correction of what was rejected as a whole. */
  overruled(placed: Placed): void {
    this.#note(placed, 'overruled', null);
  }

  note(placed: Placed, afspraak: string | null): void {
    this.#note(placed, 'note', afspraak);
  }

  /** A correction that has lost what it speaks of. */
  orphan(placed: Placed, reason: string): void {
    this.#note(placed, 'orphan', null);
    const { correction, ranges } = placed;
    const words = `What ${correction.coder} said of ${thingOf(correction)} could not be applied: ${reason} It said ${sayingOf(correction)}.`;
    this.#doubts.push({
      key: correctionKey(correction),
      diagnostic: diagnose('review/orphan', words, ranges),
    });
  }

  /** Coders who say different things of the same. */
  disagreement(group: readonly Placed[], afspraak: string | null): void {
    const ordered = group.toSorted((a, b) =>
      compare(correctionKey(a.correction), correctionKey(b.correction)),
    );
    for (const placed of ordered) this.#note(placed, 'disagreement', afspraak);
    const [first] = ordered;
    if (first === undefined) return;
    const sayings = ordered.map(({ correction }) => `${correction.coder} says ${sayingOf(correction)}`);
    const words = `Coders differ on ${thingOf(first.correction)}: ${sayings.join('; ')}. It stays as it was read until one of them decides.`;
    this.#doubts.push({
      key: correctionKey(first.correction),
      diagnostic: diagnose('review/disagreement', words, first.ranges),
    });
  }

  #note({ correction, ranges }: Placed, state: Fate['state'], afspraak: string | null): void {
    const { about, was, is, coder, at, note = null, anchor } = correction;
    const fate = { about, state, afspraak, quote: anchor?.quote ?? null, was, is, coder, at, note };
    this.#entries.push({
      key: correctionKey(correction),
      at: ranges[0]?.start ?? -1,
      fate: {
        ...fate,
        ...('party' in correction ? { party: correction.party } : {}),
        spans: placeSpans(ranges),
      },
    });
  }

  /** All fates in the order of the text. */
  fates(): Fate[] {
    return this.#entries.toSorted((a, b) => a.at - b.at || compare(a.key, b.key)).map(({ fate }) => fate);
  }

  diagnostics(): AgreementDocument['diagnostics'] {
    const ordered = this.#doubts.toSorted((a, b) => compare(a.key, b.key));
    return placeDiagnostics(ordered.map(({ diagnostic }) => diagnostic));
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function thingOf(correction: Correction): string {
  const name = 'party' in correction ? `${correction.about} ${correction.party}` : correction.about;
  return correction.anchor === null ? `the document (${name})` : `“${correction.anchor.quote}” (${name})`;
}

function sayingOf({ is }: Correction): string {
  return JSON.stringify(is);
}
