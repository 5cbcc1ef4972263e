import { z } from 'zod';
import { withoutIdentityNumber } from './values/identity-number-in-text.ts';
import { isBydel, isKommunenummer } from './values/kommuner.ts';

/** A UUID in one spelling only, since ids are compared and partitioned as text. */
const Uuid = z.uuid().regex(/^[0-9a-f-]{36}$/, 'Skriv id-en med små bokstaver.');

/** The random id that person-registry minted for one person. Says nothing about who it is. */
export const PersonRef = Uuid.brand<'PersonRef'>();
export type PersonRef = z.output<typeof PersonRef>;

/** The id of one transition (overgang): the way out of one stay. UUIDv5 of the reporting unit and its stay id. */
export const OvergangId = Uuid.brand<'OvergangId'>();
export type OvergangId = z.output<typeof OvergangId>;

/** The id of one notice (varsel). UUIDv5 of what it is about, its receiver and its occasion. */
export const VarselId = Uuid.brand<'VarselId'>();
export type VarselId = z.output<typeof VarselId>;

/** The id of one gap (mangel). UUIDv5 of transition, expectation and occasion. */
export const MangelId = Uuid.brand<'MangelId'>();
export type MangelId = z.output<typeof MangelId>;

const orgnrWeights = [3, 2, 7, 6, 5, 4, 3, 2] as const;

/** Whether nine digits end in the right modulus 11 control digit. */
export const isOrgnr = (text: string): boolean => {
  if (!/^\d{9}$/.test(text)) return false;
  const sum = orgnrWeights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  const control = (11 - (sum % 11)) % 11;
  return control === Number(text[8]);
};

/** An organisation number of Enhetsregisteret: nine digits, control digit checked at the door. */
export const Orgnr = z
  .string()
  .regex(/^\d{9}$/, 'Et organisasjonsnummer har ni siffer.')
  .refine(isOrgnr, { error: 'Organisasjonsnummeret har feil kontrollsiffer.', params: { code: 'ugyldig-orgnr' } })
  .brand<'Orgnr'>();
export type Orgnr = z.output<typeof Orgnr>;

/** The number of a municipality that exists today (four digits, 2024 division); existence is checked at the door. */
export const Kommunenummer = z
  .string()
  .regex(/^\d{4}$/, 'Et kommunenummer har fire siffer.')
  .refine(isKommunenummer, { error: 'Kommunenummeret finnes ikke.', params: { code: 'ukjent-kommune' } })
  .brand<'Kommunenummer'>();
export type Kommunenummer = z.output<typeof Kommunenummer>;

/** A city district of Oslo: six digits, '0301' and the district's two. */
export const Bydel = z
  .string()
  .regex(/^0301\d{2}$/, 'En bydel i Oslo har seks siffer og begynner med 0301.')
  .refine(isBydel, { error: 'Bydelen finnes ikke.', params: { code: 'ukjent-bydel' } })
  .brand<'Bydel'>();
export type Bydel = z.output<typeof Bydel>;

/** The sender's own id of one stay. Refused at the door when it looks like an identity number. */
export const OppholdId = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[A-Za-z0-9._:-]+$/, 'Bruk bare bokstaver A–Z, tall, punktum, bindestrek, understrek og kolon.')
  .refine(...withoutIdentityNumber('Id-en ser ut som et fødselsnummer. Bruk en id som ikke peker på personen.'));
export type OppholdId = z.output<typeof OppholdId>;

/** The id that whoever made an agreement gave it, such as 'hamar-dps-2026'. Says nothing about any person. */
export const AvtaleId = z
  .string()
  .min(1)
  .max(100)
  .regex(
    /^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/,
    'Bruk bokstaver A–Z og tall, med punktum, bindestrek eller understrek mellom.',
  )
  .refine(...withoutIdentityNumber('Id-en ser ut som et fødselsnummer. Bruk en id som ikke peker på noen person.'))
  .brand<'AvtaleId'>();
export type AvtaleId = z.output<typeof AvtaleId>;
