/** Why a number in an afspraak is no quantity, with the words that tell it to a reader. */
export const NOT_A_QUANTITY = {
  reference: 'it refers to a part of a paper or law',
  label: 'a label (phase, type, lot)',
  address: 'part of an address',
  name: 'part of a name',
  word: 'part of a word',
  'household-type': 'it tells a type of household',
  'age-group': 'the name of an age group',
  ordinal: 'an ordinal',
  organisations: 'it counts the parties or parts of the paper',
  norm: 'the name of a norm',
  telephone: 'part of a telephone number',
  year: 'a year of long ago',
  'longer-number': 'part of a longer number',
  postcode: 'part of a postcode',
  emphasis: 'a word of emphasis',
  'said-twice': 'the number before it, said again',
  'footnote-mark': 'the mark of a footnote',
  'sub-item': 'the number of a sub item',
  title: 'it stands in the title, which is not read for quantities',
  story: 'it stands in a cell that tells the aim, not what is agreed',
  unplaced: 'nothing tells what it is',
} as const satisfies Record<string, string>;

export type NotAQuantity = keyof typeof NOT_A_QUANTITY;
