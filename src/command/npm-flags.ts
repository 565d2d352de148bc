/** Options that npm has too: that they are set says nothing of who was meant. */
const OF_NPM: ReadonlySet<string> = new Set(['force', 'quiet', 'version', 'help']);

/**
 * Which options `npm run` kept for itself. Without `--` in front of them npm takes options of a script for its own,
 * hands on their values as further arguments, and leaves them in the environment.
 */
export function flagsKeptByNpm(
  names: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (environment['npm_lifecycle_event'] === undefined) return [];
  return names.filter(
    (name) => !OF_NPM.has(name) && environment[`npm_config_${name.replaceAll('-', '_')}`] !== undefined,
  );
}
