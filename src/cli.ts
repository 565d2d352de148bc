#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';

/** The exit codes: all fine, some document failed, wrong usage. */
const EXIT = { fine: 0, someFailed: 1, wrongUsage: 2 } as const;

type ConvertOptions = { readonly out: string; readonly quiet: boolean; readonly concurrency: number };

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(EXIT.fine);
  throw error;
});

const program = new Command('afspraken')
  .description('Turns Dutch prestatieafspraken into comparable data.')
  .version(version(), '-V, --version', 'print the version')
  .helpOption('-h, --help', 'show this help')
  .helpCommand('help [command]', 'show the help of a command')
  .exitOverride()
  .addHelpText(
    'after',
    `
Examples:
  afspraken convert agreement.pdf                 one agreement, written to out/
  afspraken convert agreements/ --out dataset     a folder with all that lies inside it
  afspraken help convert                          everything about a command`,
  );

program
  .command('convert')
  .summary('read agreements and write a dataset')
  .description(
    'Reads agreements, and monitors, letters and visions about them (PDF, plain text, Markdown), and writes a dataset: a JSON file for each document, long tables in CSV, their description, and run.json, which tells what became of every file. A file can hold several documents; each gets a JSON file of its own.',
  )
  .argument('<files or folders...>', 'what to read; folders are read with all that lies inside them')
  .addOption(new Option('-o, --out <folder>', 'where to write the dataset').default('out'))
  .addOption(new Option('-q, --quiet', 'print nothing but errors').default(false))
  .addOption(
    new Option('-c, --concurrency <files>', 'how many files are open at once')
      .default(4)
      .argParser(positiveInteger),
  )
  .addHelpText(
    'after',
    `
Written to the output folder:
  documents/<id>.json and .txt    one agreement, and the text that all its offsets point into
  afspraken.csv, deadlines.csv, targets.csv, actors.csv, parties.csv, chapters.csv, progress.csv
  datapackage.json                what every column of these tables holds
  document.schema.json            JSON Schema of documents/*.json
  run.json                        every input with its outcome, counts and diagnostics

Exit code: 0 all fine, 1 some file could not be read (the others are there), 2 wrong usage.

Examples:
  afspraken convert corpus --out out
  afspraken convert a.md b.txt --out dataset --quiet`,
  )
  .action(async (paths: readonly string[], { out, quiet, concurrency }: ConvertOptions) => {
    const { convert } = await import('./command/convert.ts');
    const someFailed = await convert(paths, { out, isQuiet: quiet, concurrency });
    process.exitCode = someFailed ? EXIT.someFailed : EXIT.fine;
  });

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const found =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : null;
  return String(found);
}

function positiveInteger(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('It must be a whole number from 1.');
  return number;
}

try {
  if (process.argv.length <= 2) program.help({ error: true });
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has said what is wrong; help and version end with 0.
    process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.wrongUsage;
  } else {
    console.error(error instanceof Error ? `afspraken: ${error.message}` : error);
    process.exitCode = EXIT.someFailed;
  }
}
