import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { daysFollowed, expectationsInWords } from '@overgang/transition-tracker';

type Rule = ReturnType<typeof expectationsInWords>[number];

const introduction = `# Forventninger

Alt tavla kan melde som en mangel: hva som skal være på plass, når det haster, hvem sitt trekk det er, hva som lukker mangelen og
hva regelen bygger på. Det er de samme ordene som tavla viser under «Regler» og som tjenesten gir på \`GET /v1/forventninger\`.
Laget av \`npm run generate\` fra katalogen i \`services/transition-tracker/src/domain\`. Er noe feil, er det katalogen som skal
rettes. Lov kan ikke avtales bort eller frafalles; praksis kan.

Tavla følger en overgang til alt er på plass, og ikke lenger enn ${daysFollowed} dager etter utgangen. Da går det som ennå mangler, over til det vanlige
hjelpeapparatet.
`;

const validity = ({ gyldigFra, gyldigTil }: Rule['grunnlag']): string =>
  [
    ...(gyldigFra === undefined ? [] : [`fra ${gyldigFra}`]),
    ...(gyldigTil === undefined ? [] : [`til ${gyldigTil}`]),
  ].join(' ');

const kinds = { lov: 'Lov', avtale: 'Avtale', praksis: 'Praksis' } as const;

const basis = ({ grunnlag }: Rule): string => {
  const text = grunnlag.lenke === undefined ? grunnlag.tekst : `[${grunnlag.tekst}](${grunnlag.lenke})`;
  const when = validity(grunnlag);
  const kind = grunnlag.tekst.startsWith(kinds[grunnlag.slag]) ? '' : `${kinds[grunnlag.slag]}: `;
  return `${kind}${text}${when === '' ? '' : ` (gjelder ${when})`}`;
};

const row = (rule: Rule): string =>
  [
    `### \`${rule.rad}\`\n`,
    `${rule.regel}\n`,
    `- **Vises når:** ${rule.apnes}`,
    `- **Gjelder:** ${rule.gjelder.join(', ')}`,
    `- **Haster:** ${rule.trapp.join(' → ')}`,
    `- **Hvem sitt trekk:** ${rule.hvem}`,
    `- **Lukkes av:** ${rule.lukkesAv}`,
    `- **Grunnlag:** ${basis(rule)}${rule.kanAvtales ? '. Fristen kan endres i en samarbeidsavtale' : ''}`,
    ...(rule.skjuler.length === 0
      ? []
      : [`- **Skjuler så lenge:** ${rule.skjuler.map((id) => `\`${id}\``).join(', ')}`]),
    `- *${rule.engelsk.tittel}: ${rule.engelsk.regel} ${rule.engelsk.lukkesAv}*`,
  ].join('\n');

/** Where the page is. */
const expectationsFile = path.resolve(import.meta.dirname, '../../docs/expectations.md');

/** The page: a section for each expectation, its rows below. */
export const expectationsPage = (): string => {
  const byId = Map.groupBy(expectationsInWords(), ({ id }) => id);
  const sections = [...byId].map(
    ([id, rows]) => `## ${rows[0]?.tittel} (\`${id}\`)\n\n${rows.map(row).join('\n\n')}\n`,
  );
  return [introduction, ...sections].join('\n');
};

/** Whether the page in the docs says what the catalogue says. */
export const expectationsHaveDrifted = (): boolean => {
  try {
    return readFileSync(expectationsFile, 'utf8') !== expectationsPage();
  } catch {
    return true;
  }
};

/** Writes the page. */
export const writeExpectations = (): void => writeFileSync(expectationsFile, expectationsPage());
