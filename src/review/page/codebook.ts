/** What each key does, in the order in which one needs them. */
export const KEYS: readonly (readonly [string, string])[] = [
  ['j, k of ↓, ↑', 'volgende, vorige waarde'],
  ['n, p', 'volgende, vorige afspraak die nog te doen is'],
  ['a', 'waarde aanvaarden; op de kop van een afspraak: alles wat nog open is'],
  ['Shift+A', 'alles aanvaarden wat op deze kaart nog open is'],
  ['e of Enter', 'verbeteren'],
  ['r', 'verwerpen'],
  [
    'd, t, w',
    'termijn, getal of actor (wie) toevoegen, met de woorden die gekozen zijn of die u typt; op de kaart van het document is w een partij',
  ],
  ['m', 'gekozen zin of woorden, of de zin die overbleef: hier staat een gemiste afspraak'],
  ['s', 'splitsen: kies de zin waarmee de tweede begint'],
  ['v', 'samenvoegen met de vorige afspraak'],
  ['o', 'opmerking'],
  ['u', 'laatste stap ongedaan maken'],
  ['[ en ]', 'vorige, volgende zin in de tekst; met Shift ({ en }) erbij nemen'],
  ['x', 'de zin die overbleef, of gekozen woorden: dit is geen afspraak'],
  ['g', 'blad of tekst'],
  ['Shift+D', 'document geheel doorgenomen'],
  ['c, ?', 'codeboek, deze lijst'],
  ['Esc', 'sluiten, laten'],
];

/** What each value means, for who codes. */
export const CODEBOOK: readonly (readonly [string, string])[] = [
  [
    'afspraak',
    'Eén toezegging, met alles wat erbij hoort: onderdelen, voorwaarden, toelichting in hetzelfde stuk. Inleidingen, wensen zonder partij en feiten zijn geen afspraak.',
  ],
  [
    'nummer, titel, hoofdstuk',
    'Zoals gedrukt; een nummer dat de tekst verloor, mag worden ingevuld als de buren het bewijzen.',
  ],
  [
    'actor',
    'Wie moet handelen. Een groep (corporaties, partijen) als de tekst geen namen noemt. Wie alleen wordt genoemd of iets krijgt, is geen actor.',
  ],
  [
    'modaliteit',
    'resultaat: er moet iets zijn. inspanning: er wordt naar gestreefd. verkenning: er wordt onderzocht. proces: er wordt overlegd of gemeld.',
  ],
  [
    'termijn: by',
    'Uiterlijk op de laatste dag (inclusief): “uiterlijk 2027” is 2027-12-31, “vóór 2027” is 2026-12-31.',
  ],
  [
    'termijn: during, from, recurring',
    'during: binnen een periode. from: vanaf een dag. recurring: steeds weer, every als P1Y (jaar), P6M, P1M, P6W.',
  ],
  [
    'termijn: within, event',
    'Geteld vanaf een gebeurtenis: P8W en de woorden van de gebeurtenis. Feiten uit het verleden, peildata en prijspeilen zijn geen termijn.',
  ],
  [
    'getal: rol',
    'target: beloofd of nagestreefd. limit: grens waaraan men zich houdt. baseline: hoe het is of was. condition: bepaalt waar de afspraak geldt. forecast: verwachting.',
  ],
  [
    'getal: vergelijking',
    '>= ten minste, > meer dan, <= hoogstens, < minder dan, = precies of gemiddeld, ~ ongeveer, between tussen twee.',
  ],
  [
    'getal: eenheid',
    'Nederlands zelfstandig naamwoord (woningen, maanden), of percent, EUR, m2. “per jaar” is per P1Y.',
  ],
  ['themas', 'De lokale thema’s waar de afspraak over gaat; meer dan één mag.'],
  ['indicatoren', 'Onderwerpen uit de lijst waarover de afspraak iets zegt.'],
  [
    'concreetheid',
    'concreet: wie, wat, hoeveel en wanneer zijn er. deels: een deel ervan. intentie: niets ervan.',
  ],
  ['documentsoort, periode, partijen', 'Zoals het titelblad en de ondertekening zeggen.'],
];
