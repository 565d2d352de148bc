import { describe, expect, it } from 'vitest';
import { findParties } from '../../src/parties/find-parties.ts';
import { readMarkdown } from '../../src/ingest/markdown/read-markdown.ts';

function partiesOf(declaration: string): readonly string[] {
  const text = `# Prestatieafspraken Assen 2025-2028\n\n## Partijen\n\n${declaration}\n\n## Nieuwbouw\n\n1. De gemeente bouwt.\n`;
  return findParties(readMarkdown(text)).map(
    ({ role, name, aliases, represents }) =>
      `${role}: ${name}${aliases.length === 0 ? '' : ` (${aliases.join(', ')})`}${represents === null ? '' : ` for ${represents}`}`,
  );
}

describe('parties by how they are introduced', () => {
  it('with short names', () => {
    const text = [
      '1. de gemeente Assen, hierna te noemen: ‘de gemeente’;',
      '2. Woningstichting Woonbaken (hierna: "WB"), gevestigd te Assen;',
      '3. Huurdersvereniging De Schakel (HDS), die de belangen behartigt van de huurders van Woonbaken.',
    ];
    expect(partiesOf(text.join('\n'))).toEqual([
      'gemeente: gemeente Assen (Assen, de gemeente)',
      'corporatie: Woonbaken (Woningstichting Woonbaken, WB)',
      'huurdersorganisatie: Huurdersvereniging De Schakel (De Schakel, HDS) for woonbaken',
    ]);
  });

  it('a short name belongs to the organisation right before it', () => {
    const text =
      'Gemeente Assen en Stichting Woonbaken, gevestigd in de gemeente Emmen (hierna: WB), maken afspraken.';
    expect(partiesOf(text)).toEqual([
      'gemeente: gemeente Assen (Gemeente Assen, Assen)',
      'corporatie: Woonbaken (Stichting Woonbaken, WB)',
    ]);
  });

  it('in pairs of landlord and tenants', () => {
    const text =
      '- de gemeente Assen;\n- Stichting Woonbaken en Huurdersraad Oost;\n- Woningstichting Havenhuis en Bewonersraad West.';
    expect(partiesOf(text).filter((line) => line.startsWith('huurders'))).toEqual([
      'huurdersorganisatie: Huurdersraad Oost for woonbaken',
      'huurdersorganisatie: Bewonersraad West for havenhuis',
    ]);
  });

  it('a town is no name: the whole name stays', () => {
    expect(
      partiesOf('De gemeente Assen, Woningbedrijf Assen en Huurdersraad Noord sluiten deze overeenkomst.'),
    ).toContain('corporatie: Woningbedrijf Assen');
  });

  it('who says that it is no party is none', () => {
    const text =
      'De gemeente Assen, Stichting Woonbaken en Huurdersraad Noord. Ook Stichting Havenhuis heeft hier woningen. Zij is geen partij.';
    expect(partiesOf(text).some((line) => line.includes('Havenhuis'))).toBe(false);
  });
});
