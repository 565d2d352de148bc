/** What a sentence says by its words alone: of terms, amounts, wishes, the document itself. A group stands between word edges. */
const whole = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'u');

export const DEADLINE_WORDS = whole(
  String.raw`uiterlijk|vóór|eind\s20\d\d|per\s\d|vanaf|jaarlijks|halfjaarlijks|maandelijks|ieder(?:e)?\s(?:jaar|kwartaal|maand)|elk(?:e)?\s(?:jaar|kwartaal|maand)|per\s(?:jaar|kwartaal|maand)|binnen\s\p{L}+\s(?:weken|werkdagen|dagen|maanden)|tot\sen\smet\s20\d\d|t\/m\s20\d\d|medio|q[1-4]|(?:eerste|tweede|derde|vierde)\s(?:helft|kwartaal)|gedurende\sde\slooptijd`,
);
export const YEARS = /(?<![\d.,-])20[0-6]\d(?![\d.,]\d|\d)/gu;
export const AMOUNT = /(?<![\p{L}\d./-])(?!20[0-6]\d(?!\d))\d[\d.,]*(?![\p{L}\d/-]|\.\d)/u;
export const NUMBER_WORD: ReadonlySet<string> = new Set([
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'twaalf',
  'vijftien',
  'twintig',
  'dertig',
  'veertig',
  'vijftig',
  'honderd',
  'helft',
  'kwart',
]);
export const BOUND = whole(
  String.raw`minimaal|maximaal|minstens|ten\sminste|tenminste|hoogstens|hooguit|ten\shoogste|niet\smeer\sdan|gemiddeld|circa|ongeveer`,
);
export const PLEDGE = whole(
  String.raw`(?:draagt|dragen)\s(?:er\s)?zorg|zorg(?:t|en)\s(?:er\s)?voor|span(?:t|nen)\s(?:zich|ons)|zet(?:ten)?\s(?:zich|ons)\sin|stre(?:eft|ven)\s(?:ernaar|naar)|zeg(?:t|gen)\stoe|verplicht(?:en)?\s(?:zich|ons)|stel(?:t|len)\s(?:\p{L}+\s){0,4}(?:beschikbaar|vast|op)|spreken\saf|maken\safspraken|leg(?:t|gen)\s(?:\p{L}+\s){0,4}vast|neem(?:t)?\shet\sinitiatief|nemen\shet\sinitiatief|committe(?:ert|ren)`,
);
export const FUTURE: ReadonlySet<string> = new Set(['zal', 'zullen', 'gaat', 'gaan']);
export const WISH: ReadonlySet<string> = new Set([
  'willen',
  'wil',
  'zou',
  'zouden',
  'hopen',
  'hoopt',
  'wensen',
  'wenst',
  'mogen',
  'mag',
]);
export const DUTY: ReadonlySet<string> = new Set(['moet', 'moeten', 'dient', 'dienen', 'hoort', 'horen']);
export const ABILITY: ReadonlySet<string> = new Set(['kan', 'kunnen']);
export const META = whole(
  String.raw`deze\s(?:prestatie|samenwerkings)?(?:afspraken|afspraak|overeenkomst|agenda|jaarschijf)|dit\s(?:document|stuk|hoofdstuk|convenant|kader)|leeswijzer|bijlage|hoofdstuk|tabel|onderstaande|hieronder|hierna`,
);
export const OUTSIDER = whole(
  String.raw`(?:het\s)?rijk|provincie|minister(?:ie)?|de\sregio|landelijk(?:e)?|nationa(?:al|le)|kabinet|wettelijk(?:e)?|europese`,
);
export const PAST_TIME = whole(
  String.raw`afgelopen|vorig(?:e)?|destijds|vroeger|eerder|inmiddels|sinds|al\sjaren|momenteel|thans|op\sdit\smoment|nu|inmiddels|vandaag|nog\ssteeds`,
);
export const EVALUATION: ReadonlySet<string> = new Set([
  'belangrijk',
  'nodig',
  'noodzakelijk',
  'goed',
  'moeilijk',
  'lastig',
  'groot',
  'grote',
  'druk',
  'krapte',
  'tekort',
  'vergrijzing',
  'opgave',
  'uitdaging',
  'schaars',
  'schaarste',
  'steeds',
  'vooral',
  'vaak',
  'soms',
  'veel',
  'weinig',
  'meeste',
]);
export const COPULA: ReadonlySet<string> = new Set([
  'is',
  'zijn',
  'blijft',
  'blijven',
  'betekent',
  'betekenen',
  'geldt',
  'gelden',
  'heeft',
  'hebben',
  'staat',
  'staan',
  'ligt',
  'liggen',
  'woont',
  'wonen',
  'telt',
  'tellen',
  'bedraagt',
  'bedragen',
]);
export const DEFINES =
  /wordt verstaan|verstaan wij|^\s*[\p{L} -]{3,40}:\s(?:een|de|het|woning|huur)|betekent|bedoeld in|in de zin van/u;
export const CONSIDERS = /^\s*(?:[-–•]\s*)?(?:dat|overwegende|gelet op|gezien|in aanmerking)(?![\p{L}])/u;
export const INTRODUCES =
  /(?<!\p{L})(?:rechtsgeldig|vertegenwoordigd door|gevestigd te|kantoorhoudende?|hierna(?: gezamenlijk)?(?::| te noemen| aan te duiden| genoemd)|ten deze|statutair)(?!\p{L})/u;
export const SIGNS = /^\s*(?:aldus|namens|ondertekend|getekend|voor akkoord|datum|handtekening)(?!\p{L})/u;
export const ASKS = /\?\s*$/u;
export const NOMINAL_HEAD =
  /^(?=\p{Lu})\p{L}*(?:ing|ie|houd|[Kk]oop|[Bb]ouw|[Ss]loop|[Hh]uur|voer|[Bb]od|heid|atie|en)\s(?:van|door|aan|naar|in|met|op)\s/u;
export const POINTS_BACK =
  /^\s*(?:dit|dat|deze|die|daar\p{L}*|hier\p{L}*|zo|ook|daarbij|zij|ze|hij|het)(?!\p{L})/u;
