import type { FieldError } from '@overgang/contracts/board';
import { readDay, wrongDay } from './read-day.ts';
import { readOrgnr, wrongOrgnr } from './read-orgnr.ts';

/** A way out as it stands in the form: texts, as they were typed. */
export interface WayOutDraft {
  readonly etat: 'tsb' | 'kriminalomsorg';
  readonly enhet: string;
  readonly kommune: string;
  /** Empty where none is known. */
  readonly bydel: string;
  readonly ventes: string;
  readonly senest: string;
  readonly grunn: string;
}

/** The way out as the tracker wants it. */
export interface WayOut {
  readonly etat: WayOutDraft['etat'];
  readonly enhet: string;
  readonly kommune: string;
  readonly bydel?: string;
  readonly ut?: {
    readonly tidligst: string;
    readonly sannsynlig: string;
    readonly senest: string;
    readonly visshet: 'anslag';
  };
}

/** What is wrong, by the name of the field. */
export type WayOutErrors = { readonly [F in keyof WayOutDraft]?: string };

const isEmpty = (text: string): boolean => text.trim() === '';

/** The latest day is the one waited for, where no other was said. */
const errorsOfDays = ({ ventes, senest }: WayOutDraft): WayOutErrors => {
  const [likely, latest] = [readDay(ventes), readDay(senest)];
  if (!isEmpty(ventes) && likely === undefined) return { ventes: wrongDay };
  if (!isEmpty(senest) && latest === undefined) return { senest: wrongDay };
  if (latest !== undefined && likely === undefined) return { ventes: 'Skriv også når personen ventes ut' };
  if (latest !== undefined && likely !== undefined && latest < likely)
    return { senest: 'Siste dag kan ikke være før dagen personen ventes ut' };
  return {};
};

/** What the form says as the API wants it, or what is wrong with it. */
export const readWayOut = (draft: WayOutDraft): { readonly wayOut: WayOut } | { readonly errors: WayOutErrors } => {
  const { etat, kommune, bydel, grunn } = draft;
  const enhet = readOrgnr(draft.enhet);
  const errors: WayOutErrors = {
    ...(enhet === undefined ? { enhet: wrongOrgnr } : {}),
    ...(kommune === '' ? { kommune: 'Velg en kommune' } : {}),
    ...errorsOfDays(draft),
    ...(isEmpty(grunn) ? { grunn: 'Skriv en grunn' } : {}),
  };
  if (enhet === undefined || Object.keys(errors).length > 0) return { errors };
  const likely = readDay(draft.ventes);
  const ut = likely && {
    tidligst: likely,
    sannsynlig: likely,
    senest: readDay(draft.senest) ?? likely,
    visshet: 'anslag' as const,
  };
  return { wayOut: { etat, enhet, kommune, ...(bydel === '' ? {} : { bydel }), ...(ut && { ut }) } };
};

const fields: Readonly<Record<string, keyof WayOutDraft>> = {
  'fra.etat': 'etat',
  'fra.enhet': 'enhet',
  'fra.kommune': 'kommune',
  'fra.bydel': 'bydel',
  'fra.ut.senest': 'senest',
  grunn: 'grunn',
};

/** What the tracker said was wrong, by the name of the field; what has no field here is left out. */
export const toldInForm = (told: readonly FieldError[]): WayOutErrors =>
  Object.fromEntries(
    told.flatMap(({ path, message }) => {
      const field = fields[path.replace(/^body\./, '')];
      return field === undefined ? [] : [[field, message]];
    }),
  );
