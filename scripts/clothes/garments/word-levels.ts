import { escaped } from '../html.ts';
import { isWhole, typedLabel } from '../numbers.ts';
import { broken } from '../text.ts';
import { numberedTruth } from '../truth.ts';
import type { Afspraak, Agreement, Garment, Section } from '../types.ts';

/** HTML as Word exports it: whole numbers count in nested lists, other numbers stand typed in deeply nested paragraphs. */
export const wordLevels: Garment = {
  name: 'word levels',
  file: 'word-levels.html',
  render,
  truth: numberedTruth,
};

function render({ title, introduction, sections }: Agreement): string {
  return [
    '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">',
    '<head>',
    '<meta http-equiv=Content-Type content="text/html; charset=utf-8">',
    '<meta name=Generator content="Microsoft Word 15">',
    `<title>${escaped(title)}</title>`,
    '<style><!-- p.MsoNormal, li.MsoNormal {margin:0cm; font-size:11.0pt;} @list l0:level1 {mso-level-tab-stop:none;} --></style>',
    '</head>',
    '<body lang=NL>',
    '<div class=WordSection1>',
    `<p class=MsoTitle><span lang=NL>${escaped(title)}<o:p></o:p></span></p>`,
    plain(introduction),
    EMPTY_LINE,
    ...sections.flatMap(blocksOf),
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function blocksOf(section: Section): string[] {
  return [
    ...headingOf(section),
    ...runsOf(section.afspraken).map((run) => runBlock(run, section.level)),
    EMPTY_LINE,
  ];
}

function runBlock(run: readonly Afspraak[], level: number): string {
  const first = run[0];
  if (first === undefined) return '';
  if (first.label === null) return plain(first.text);
  return isWhole(first.label) ? list(run, first.label, level) : typed(first.label, first.text);
}

function typed(label: string, text: string): string {
  const depth = label.split('.').length;
  const number = `<span lang=NL style='mso-list:Ignore'>${escaped(typedLabel(label))}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span>`;
  return [
    ...Array<string>(depth).fill("<div style='margin-left:18.0pt'>"),
    `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level${depth} lfo2'><![if !supportLists]>${number}<![endif]>${span(text)}</p>`,
    ...Array<string>(depth).fill('</div>'),
  ].join('\n');
}

function list(run: readonly Afspraak[], start: string, level: number): string {
  const outer = level - 1;
  const items = run.map(
    ({ text }) => `<li class=MsoNormal style='mso-list:l0 level${level} lfo1'>${span(text)}</li>`,
  );
  return [
    ...Array<string>(outer).fill("<ol style='margin-top:0cm' start=1 type=1>"),
    `<ol style='margin-top:0cm' start=${start} type=1>`,
    ...items,
    ...Array<string>(outer + 1).fill('</ol>'),
  ].join('\n');
}

function runsOf(afspraken: readonly Afspraak[]): Afspraak[][] {
  const runs: Afspraak[][] = [];
  for (const afspraak of afspraken) {
    const run = runs.at(-1);
    if (run && follows(afspraak, run.at(-1))) run.push(afspraak);
    else runs.push([afspraak]);
  }
  return runs;
}

function follows(afspraak: Afspraak, previous: Afspraak | undefined): boolean {
  return (
    isWhole(afspraak.label) &&
    isWhole(previous?.label ?? null) &&
    Number(afspraak.label) === Number(previous?.label) + 1
  );
}

function headingOf(section: Section): string[] {
  if (section.heading === null) return [];
  const name = `h${Math.min(section.level, 6)}`;
  return [`<${name}><span lang=NL>${escaped(section.heading)}<o:p></o:p></span></${name}>`];
}

const EMPTY_LINE = '<p class=MsoNormal><span lang=NL><o:p>&nbsp;</o:p></span></p>';

function plain(text: string): string {
  return `<p class=MsoNormal>${span(text)}</p>`;
}

function span(text: string): string {
  return `<span lang=NL style='font-size:11.0pt;font-family:"Calibri",sans-serif'>${broken(escaped(text), LINE_WIDTH).join('\n')}<o:p></o:p></span>`;
}

const LINE_WIDTH = 76;
