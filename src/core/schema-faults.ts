/** What a schema says against something that people wrote, for a sentence: `documents.0.kind: …; …`. */
export function schemaFaults({
  issues,
}: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}): string {
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
