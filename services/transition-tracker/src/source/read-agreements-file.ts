import { readFile } from 'node:fs/promises';
import { AvtaleId, Dato, Forventning, Kommunenummer, Orgnr } from '@overgang/contracts';
import { z } from 'zod';
import { type Agreement, mayBeAgreed } from '../domain/index.ts';

const LeadTime = z.strictObject({
  forventning: Forventning,
  dager: z.int().min(0).max(365),
  dagslag: z.enum(['dager', 'virkedager']).default('dager'),
});

const AgreementInFile = z
  .strictObject({
    avtaleId: AvtaleId,
    kommune: Kommunenummer,
    institusjon: Orgnr.optional(),
    gyldigFra: Dato,
    gyldigTil: Dato.optional(),
    frister: z
      .array(LeadTime)
      .min(1)
      .refine((all) => new Set(all.map(({ forventning }) => forventning)).size === all.length, {
        error: 'A rule can have one lead time only.',
      }),
  })
  .refine(({ gyldigFra, gyldigTil }) => gyldigTil === undefined || gyldigFra <= gyldigTil, {
    error: 'The agreement ends before it begins.',
    path: ['gyldigTil'],
  });

const AgreementsFile = z
  .array(AgreementInFile)
  .refine((all) => new Set(all.map((one) => one.avtaleId)).size === all.length, {
    error: 'Two agreements have the same avtaleId.',
  });

/** The agreements cannot be used. `problems` has one plain sentence for each fault, with its place in the file. */
export class AgreementsError extends Error {
  readonly code = 'agreements-invalid';
  readonly retriable = false;
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The agreements cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'AgreementsError';
    this.problems = problems;
  }
}

/** Reads agreements from JSON. Throws AgreementsError with everything that is wrong at once. */
export const parseAgreements = (json: unknown): readonly Agreement[] => {
  const parsed = AgreementsFile.safeParse(json);
  if (!parsed.success)
    throw new AgreementsError(
      parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`),
    );
  const fixed = parsed.data.flatMap(({ frister }, at) =>
    frister.flatMap(({ forventning }, row) =>
      mayBeAgreed(forventning) ? [] : [`${at}.frister.${row}: '${forventning}' is no rule that an agreement may move.`],
    ),
  );
  if (fixed.length > 0) throw new AgreementsError(fixed);
  return parsed.data.map(({ institusjon, gyldigTil, ...agreement }) => ({
    ...agreement,
    ...(institusjon === undefined ? {} : { institusjon }),
    ...(gyldigTil === undefined ? {} : { gyldigTil }),
  }));
};

const jsonIn = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AgreementsError([`${file} is not JSON: ${(error as Error).message}`]);
  }
};

/** Reads a file of agreements. Throws AgreementsError, also when the file cannot be read. */
export const readAgreementsFile = async (file: string): Promise<readonly Agreement[]> => {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new AgreementsError([`${file} cannot be read: ${error.message}`]);
  });
  return parseAgreements(jsonIn(text, file));
};
