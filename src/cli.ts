#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { flagsKeptByNpm } from './command/npm-flags.ts';

/** The exit codes: all fine, some document failed, wrong usage. */
const EXIT = { fine: 0, someFailed: 1, wrongUsage: 2 } as const;

/** Bounds of options: seconds of a day; the memory in MiB of a process that does nothing, and of the largest machines. */
const DAY = 86_400;
const LEAST_MEMORY = 128;
const MOST_MEMORY = 1_048_576;
const MOST_PROCESSES = 1024;
const MOST_SEED = 999_999_999;
const MOST_PORT = 65_535;

type CompareOptions = {
  readonly report?: string;
  readonly topics?: string;
  readonly indicators?: string;
  readonly codes?: string;
  readonly context?: string;
  readonly lang: 'nl' | 'en';
  readonly quiet: boolean;
};
type AgreementOptions = {
  readonly out?: string;
  readonly reviews?: string;
  readonly seed: number;
  readonly quiet: boolean;
};
type ReviewOptions = {
  readonly reviews?: string;
  readonly coder: string;
  readonly blind: boolean;
  readonly adjudicate: boolean;
  readonly sample?: number;
  readonly seed: number;
  readonly port: number;
  readonly lang: 'nl' | 'en';
};
type ConvertOptions = {
  readonly out: string;
  readonly quiet: boolean;
  readonly concurrency?: number;
  readonly timeout: number;
  readonly stall: number;
  readonly memory: number;
  readonly force: boolean;
  readonly prune: boolean;
  readonly project?: string;
  readonly ocr: 'auto' | 'never' | 'always';
  readonly shard?: { readonly part: number; readonly of: number };
  readonly failOn: 'warning' | 'error';
  readonly reviews?: string;
  readonly adjudicator?: string;
  readonly explain: boolean;
};

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
  afspraken compare out --report report           municipalities side by side, as a report and as tables
  afspraken review out --coder anna               check and correct what was read, beside the source
  afspraken agreement out                         how far the program and its readers agree
  afspraken help convert                          everything about a command`,
  );

program
  .command('convert')
  .summary('read agreements and write a dataset')
  .description(
    'Reads agreements, and monitors, letters and visions about them (PDF, Word, web pages, plain text, Markdown), and writes a dataset: a JSON file for each document, long tables in CSV, their description, and run.json, which tells what became of every file. A file can hold several documents; each gets a JSON file of its own.',
  )
  .argument(
    '<inputs...>',
    'files, folders with all that lies inside them, quoted patterns, or - for a list of paths on standard input',
  )
  .addOption(new Option('-o, --out <folder>', 'where to write the dataset').default('out'))
  .addOption(new Option('-q, --quiet', 'print nothing but errors').default(false))
  .addOption(
    new Option(
      '-c, --concurrency <processes>',
      'how many files are read at once (default: one for each core)',
    ).argParser(wholeNumber(1, MOST_PROCESSES)),
  )
  .addOption(
    new Option(
      '--timeout <seconds>',
      'how long one file may take; each page that is recognised adds half of it',
    )
      .default(60)
      .argParser(wholeNumber(1, DAY)),
  )
  .addOption(
    new Option('--stall <seconds>', 'how long nothing of a file may be read')
      .default(30)
      .argParser(wholeNumber(1, DAY)),
  )
  .addOption(
    new Option('--memory <MiB>', 'how much memory reading one file may take')
      .default(1536)
      .argParser(wholeNumber(LEAST_MEMORY, MOST_MEMORY)),
  )
  .addOption(
    new Option('--ocr <when>', 'read pages from their pictures: where they hold no text, never, or always')
      .choices(['auto', 'never', 'always'])
      .default('auto'),
  )
  .addOption(new Option('--force', 'read every file again, also those that are known').default(false))
  .addOption(
    new Option(
      '--prune',
      'take out of the dataset what earlier runs put there and what is not given now',
    ).default(false),
  )
  .addOption(
    new Option('--shard <K/N>', 'only the K-th of N parts of the inputs, told by their names').argParser(
      shard,
    ),
  )
  .addOption(
    new Option('--fail-on <severity>', 'exit with 1 at what is as bad')
      .choices(['warning', 'error'])
      .default('error'),
  )
  .addOption(
    new Option(
      '--reviews <folder>',
      'corrections that people made (default: the folder "reviews" inside a folder of inputs)',
    ),
  )
  .addOption(
    new Option(
      '--project <file>',
      'what you say of the documents (default: project.json in a folder of inputs, else as before)',
    ),
  )
  .addOption(new Option('--adjudicator <coder>', 'whose word decides where coders differ'))
  .addOption(
    new Option('--explain', 'print how the afspraken of each file were found, and write nothing').default(
      false,
    ),
  )
  .addHelpText(
    'after',
    `
Written to the output folder:
  documents/<id>.json and .txt    one agreement, and the text that all its offsets point into
  documents.csv                   one row a document, the key of all tables
  afspraken.csv, deadlines.csv, targets.csv, actors.csv, parties.csv, chapters.csv, progress.csv,
  measurements.csv, mentions.csv, ambitions.csv
  datapackage.json                what every column of these tables holds
  document.schema.json            JSON Schema of documents/*.json
  run.json                        every input with its outcome, pages, counts and diagnostics
  readings/<id>.json              a document as it was read, where people corrected it
  .cache/                         what was read, so that nothing is read twice; can be deleted

What earlier runs put into the output folder stays there: the dataset grows. A file that takes too long or too much memory costs that file and no other. A run that was interrupted goes on where
it was. Outcomes: ok, partial, not-found, empty, encrypted, damaged, no-text, unreadable-font, too-large, timeout,
memory, bomb, fault, interrupted, unsupported, no-agreement.

Exit code: 0 all fine, 1 some file could not be read (the others are there), 2 wrong usage.

Examples:
  afspraken convert corpus --out out
  afspraken convert a.md b.txt --out dataset --quiet
  afspraken convert 'agreements/**/*.pdf' --timeout 20
  afspraken convert --explain agreement.pdf
  find /data -name '*.pdf' | afspraken convert - --out dataset
  afspraken convert agreements --shard 2/8 --out part-2`,
  )
  .action(async (paths: readonly string[], options: ConvertOptions) => {
    if (options.explain) {
      const { explain } = await import('./command/explain.ts');
      process.exitCode = (await explain(paths)) ? EXIT.someFailed : EXIT.fine;
      return;
    }
    const { convert } = await import('./command/convert.ts');
    const {
      out,
      quiet,
      concurrency,
      timeout,
      stall,
      memory,
      force,
      prune,
      ocr,
      shard: part,
      failOn,
    } = options;
    const { reviews, adjudicator, project } = options;
    const someFailed = await convert(paths, {
      out,
      isQuiet: quiet,
      force,
      prune,
      ocr,
      failOn,
      limits: { timeoutMs: timeout * 1000, stallMs: stall * 1000, memoryBytes: memory * 1024 * 1024 },
      ...(concurrency === undefined ? {} : { concurrency }),
      ...(part === undefined ? {} : { shard: part }),
      ...(reviews === undefined ? {} : { reviews }),
      ...(adjudicator === undefined ? {} : { adjudicator }),
      ...(project === undefined ? {} : { project }),
    });
    process.exitCode = someFailed ? EXIT.someFailed : EXIT.fine;
  });

program
  .command('init')
  .summary('write a project file, in which you correct what was told of documents')
  .description(
    'Writes project.json with every document of a dataset: its municipality, kind and period as they were told, and room for the address where it was published, its licence and notes. What you change there goes before what was read, when you convert again. What an earlier project file says stays.',
  )
  .argument('[dataset]', 'the folder that convert wrote', 'out')
  .addOption(new Option('-p, --project <file>', 'where to write it').default('project.json'))
  .addOption(new Option('-q, --quiet', 'print nothing but errors').default(false))
  .addHelpText(
    'after',
    `
Fields of a document: file, part (of a bundle, from 1; null for all of the file), include (false takes the file out of the
dataset), municipality, kind, period (start and end), address, licence, notes. null leaves a field as it was read.

Exit code: 0 all fine, 1 the dataset or the project file could not be read, 2 wrong usage.

Examples:
  afspraken init out
  afspraken convert agreements --out out --project project.json`,
  )
  .action(async (dataset: string, { project, quiet }: { project: string; quiet: boolean }) => {
    const { init } = await import('./command/init.ts');
    await init(dataset, { project, isQuiet: quiet });
  });

program
  .command('merge')
  .summary('join datasets that were converted apart')
  .description(
    'Joins datasets, such as the shards of a batch, into one: byte for byte what one run over all their inputs would have written.',
  )
  .argument('<datasets...>', 'folders that convert wrote')
  .addOption(new Option('-o, --out <folder>', 'where to write the dataset').default('out'))
  .addOption(new Option('-q, --quiet', 'print nothing but errors').default(false))
  .addHelpText(
    'after',
    `
Exit code: 0 all fine, 1 a folder holds no finished run, 2 wrong usage.

Example:
  afspraken merge part-1 part-2 part-3 --out dataset`,
  )
  .action(async (datasets: readonly string[], { out, quiet }: { out: string; quiet: boolean }) => {
    const { merge } = await import('./command/merge.ts');
    await merge(datasets, { out, isQuiet: quiet });
  });

program
  .command('compare')
  .summary('put municipalities side by side')
  .description(
    'Reads a dataset that convert wrote, codes every afspraak (themes, topics, how concrete it is, who is bound), and puts municipalities side by side: numbers by indicator, each beside its like only, with deadline, who does it, and the sentence that says so.',
  )
  .argument('[dataset]', 'the folder that convert wrote', 'out')
  .addOption(new Option('-r, --report <folder>', 'where to write the report (default: <dataset>/report)'))
  .addOption(
    new Option(
      '-t, --topics <file>',
      'a list of topics of your own, in CSV with the columns of the shipped one',
    ),
  )
  .addOption(
    new Option(
      '-i, --indicators <file>',
      'a list of indicators of your own, in JSON with the fields of the shipped one',
    ),
  )
  .addOption(
    new Option('-l, --lang <language>', 'language of the report').choices(['nl', 'en']).default('nl'),
  )
  .addOption(
    new Option(
      '--codes <file>',
      'codes of your own: a commitments.csv whose themes, topics or concreteness you corrected',
    ),
  )
  .addOption(
    new Option(
      '--context <file>',
      'homes by municipality and year, in CSV: adds figures for every thousand homes',
    ),
  )
  .addOption(new Option('-q, --quiet', 'print nothing but errors').default(false))
  .addHelpText(
    'after',
    `
Written to the folder of the report:
  report.html                     one file for readers: overview, topics, plots, search through all afspraken
  comparison.xlsx                 the tables as sheets, with a codebook
  comparison.csv                  topic by municipality, a row for each value
  measured.csv                    what monitors measured, beside what was promised
  commitments.csv, deadlines.csv, targets.csv, reciprocity.csv, and all of them as .parquet
  comparison.json                 everything, with the words that earned each code
  datapackage.json                what every column holds

Columns of a list of topics: id, label_nl, label_en, theme, cues. Several cues are separated by |; words of a cue
joined by + must stand in one sentence, a word behind ! must not, * stands for any letters.
A list of indicators holds groups of words in the same language, and for each indicator the groups that the clause of
a number must hold (needs) and must not hold (without). Start from src/compare/indicators/indicators.json.

Columns of a context: municipality (name or CBS code), year, homes. A figure for every thousand homes takes the homes
of the year in which the value's own deadline starts, or ends where no start is named; without one there is none.

Exit code: 0 all fine, 1 the dataset or one of the lists could not be read, 2 wrong usage.

Examples:
  afspraken compare out --report report
  afspraken compare out --topics my-topics.csv --lang en
  afspraken compare out --codes corrected-commitments.csv`,
  )
  .action(
    async (dataset: string, { report, topics, indicators, codes, context, lang, quiet }: CompareOptions) => {
      const { compare } = await import('./command/compare.ts');
      await compare(dataset, {
        report: report ?? `${dataset}/report`,
        topics: topics ?? null,
        indicators: indicators ?? null,
        codes: codes ?? null,
        context: context ?? null,
        language: lang,
        version: version(),
        isQuiet: quiet,
      });
    },
  );

program
  .command('changes')
  .summary('what came, went and changed between two agreements')
  .description(
    'Puts each afspraak of a later agreement beside the one of an earlier agreement that is most alike, and prints what came, went and changed. The report of compare shows the same for agreements of one municipality that follow each other.',
  )
  .argument('<old>', 'id of the earlier document')
  .argument('<new>', 'id of the later document')
  .addOption(new Option('-d, --dataset <folder>', 'the folder that convert wrote').default('out'))
  .addOption(new Option('--json', 'print all of it as JSON').default(false))
  .addHelpText(
    'after',
    `
Exit code: 0 all fine, 1 the dataset could not be read or has no such agreement, 2 wrong usage.

Example:
  afspraken changes assen-2021-2024 assen-2025-2028 --dataset out`,
  )
  .action(async (earlier: string, newer: string, { dataset, json }: { dataset: string; json: boolean }) => {
    const { changes } = await import('./command/changes.ts');
    await changes([earlier, newer], { dataset, isJson: json });
  });

program
  .command('agreement')
  .summary('measure how far program and readers agree')
  .description(
    'Compares what the program read with what people said who read the source too, and these people among each other: field by field, in all documents, by municipality and by grade.',
  )
  .argument('[dataset]', 'the folder that convert wrote', 'out')
  .addOption(new Option('-o, --out <folder>', 'where to write (default: <dataset>/agreement)'))
  .addOption(
    new Option('--reviews <folder>', 'corrections that people made (default: those that convert applied)'),
  )
  .addOption(
    new Option('--seed <number>', 'of the drawing of samples')
      .default(1)
      .argParser(wholeNumber(0, MOST_SEED)),
  )
  .addOption(new Option('-q, --quiet', 'print nothing but errors').default(false))
  .addHelpText(
    'after',
    `
Written to the folder:
  agreement.csv                   per cent agreement, Krippendorff's alpha, precision, recall and F1 of every field,
                                  with 95% intervals from a bootstrap clustered by document
  confusion.csv                   which value was taken for which, how often
  sample.csv, study.csv           which documents who judged; what the figures rest on
  methods.md                      a paragraph for a paper, in English and Dutch
  agreement.json, datapackage.json

A field counts where both said something of it: accepted or corrected. Where afspraken begin and end is compared in
documents that were gone through as a whole.

Exit code: 0 all fine, 1 the dataset could not be read or nobody has reviewed it, 2 wrong usage.

Examples:
  afspraken agreement out
  afspraken agreement out --reviews corpus/reviews --out paper/agreement --seed 2026`,
  )
  .action(async (dataset: string, { out, reviews, seed, quiet }: AgreementOptions) => {
    const { agreement } = await import('./command/agreement.ts');
    await agreement(dataset, {
      out: out ?? `${dataset}/agreement`,
      reviews: reviews ?? null,
      seed,
      version: version(),
      isQuiet: quiet,
    });
  });

program
  .command('review')
  .summary('check and correct what was read, beside the source')
  .description(
    'Opens a page on this machine, and for nobody else, that shows every value beside the page that it was read from: accept, correct, reject, add, split and join, by keyboard. What is said is kept in a folder of readable files, which "afspraken convert" applies.',
  )
  .argument('[dataset]', 'the folder that convert wrote', 'out')
  .addOption(
    new Option(
      '--reviews <folder>',
      'where corrections are kept (default: the folder "reviews" beside the documents)',
    ),
  )
  .addOption(new Option('--coder <name>', 'who codes: small letters, figures, hyphens').default('coder'))
  .addOption(new Option('--blind', 'show no reading before one has read the document oneself').default(false))
  .addOption(
    new Option('--adjudicate', 'see what all coders say, and decide where they differ').default(false),
  )
  .addOption(
    new Option('--sample <size>', 'only a random sample, spread over municipalities and grades').argParser(
      wholeNumber(1, MOST_SEED),
    ),
  )
  .addOption(
    new Option('--seed <number>', 'of the drawing of the sample')
      .default(1)
      .argParser(wholeNumber(0, MOST_SEED)),
  )
  .addOption(
    new Option('--port <number>', 'port of the page (default: any that is free)')
      .default(0)
      .argParser(wholeNumber(0, MOST_PORT)),
  )
  .addOption(new Option('-l, --lang <language>', 'language of the page').choices(['nl', 'en']).default('nl'))
  .addHelpText(
    'after',
    `
The address that is printed holds a token: who does not have it gets nothing. Nothing leaves this machine. Ctrl+C ends it;
everything that was said is kept.

Exit code: 0 ended, 1 the dataset could not be read, 2 wrong usage.

Examples:
  afspraken review out --coder anna
  afspraken review out --coder ben --blind
  afspraken review out --coder anna --sample 50 --seed 2026
  afspraken review out --coder carla --adjudicate     then: convert … --adjudicator carla`,
  )
  .action(async (dataset: string, { reviews, sample, ...options }: ReviewOptions) => {
    const { review } = await import('./command/review.ts');
    const server = await review(dataset, { ...options, reviews: reviews ?? null, sample: sample ?? null });
    process.stdout.write(`${server.url}\n`);
    process.once('SIGINT', () => void server.close());
    process.once('SIGTERM', () => void server.close());
  });

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const found =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : null;
  return String(found);
}

/** Takes whole numbers between two bounds, written in figures. */
function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = /^\d{1,9}$/u.test(value) ? Number(value) : Number.NaN;
    if (!(number >= least && number <= most))
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    return number;
  };
}

function shard(value: string): { readonly part: number; readonly of: number } {
  const { part, of } = /^(?<part>\d{1,5})\/(?<of>\d{1,5})$/u.exec(value)?.groups ?? {};
  const [own, all] = [Number(part), Number(of)];
  if (!(own >= 1 && own <= all)) throw new InvalidArgumentError('It must be a part of a whole, such as 2/8.');
  return { part: own, of: all };
}

/** What npm kept for itself would be missed in silence, and the dataset written where it was not to be. */
function refuseKeptFlags(): void {
  const names = program.commands.flatMap(({ options }) => options.map((option) => option.name()));
  const [kept] = flagsKeptByNpm([...new Set(names)], process.env);
  if (kept !== undefined)
    program.error(
      `afspraken: npm kept --${kept} for itself. Write -- in front of the arguments: npm run afspraken -- convert … --${kept} …`,
    );
}

try {
  refuseKeptFlags();
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
