import type { Node } from 'hast';

/** Markup that is written as it is: drawings that a serialiser made, and style and script of our own. */
export interface Raw extends Node {
  readonly type: 'raw';
  readonly value: string;
}

declare module 'hast' {
  interface ElementContentMap {
    readonly raw: Raw;
  }
  interface RootContentMap {
    readonly raw: Raw;
  }
}

export function raw(value: string): Raw {
  return { type: 'raw', value };
}
