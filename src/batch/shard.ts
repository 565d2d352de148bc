import { createHash } from 'node:crypto';
import type { Input } from '../pipeline/find-inputs.ts';

/** A part of a batch: the `part`-th of `of`, counted from 1. */
export type Shard = { readonly part: number; readonly of: number };

/** The inputs of a part: told by their names, so that every machine makes the same parts of the same list. */
export function inputsOfShard(inputs: readonly Input[], { part, of }: Shard): readonly Input[] {
  return inputs.filter(
    ({ file }) => createHash('sha256').update(file).digest().readUInt32BE(0) % of === part - 1,
  );
}
