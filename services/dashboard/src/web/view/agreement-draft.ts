import { Avtaleinnhold, type FieldError, type Samarbeidsavtale } from '@overgang/contracts/board';
import { readDay, showDay, wrongDay } from './read-day.ts';
import { readOrgnr, wrongOrgnr } from './read-orgnr.ts';

/** A lead time as it stands in the form. */
export interface DraftLeadTime {
  /** Tells rows apart while they are added and removed. */
  readonly key: number;
  readonly forventning: string;
  readonly dager: string;
  readonly dagslag: 'dager' | 'virkedager';
}

/** An agreement as it stands in the form: texts, as they were typed. */
export interface AgreementDraft {
  readonly kommune: string;
  readonly institusjon: string;
  readonly gyldigFra: string;
  readonly gyldigTil: string;
  readonly frister: readonly DraftLeadTime[];
  readonly grunn: string;
}

/** What is wrong, by the path of the field, in the words of the API's paths: 'frister.0.dager'. */
export type DraftErrors = ReadonlyMap<string, string>;

const emptyLeadTime: DraftLeadTime = { key: 0, forventning: '', dager: '', dagslag: 'dager' };

/** A form to begin a new agreement with. */
export const emptyDraft = (kommune: string): AgreementDraft => ({
  kommune,
  institusjon: '',
  gyldigFra: '',
  gyldigTil: '',
  frister: [emptyLeadTime],
  grunn: '',
});

/** A form with what an agreement says. The reason is given anew. */
export const draftOf = ({ sted, institusjon, gyldigFra, gyldigTil, frister }: Samarbeidsavtale): AgreementDraft => ({
  kommune: sted.kommune,
  institusjon: institusjon?.orgnr ?? '',
  gyldigFra: showDay(gyldigFra),
  gyldigTil: gyldigTil === undefined ? '' : showDay(gyldigTil),
  frister: frister.map(({ forventning, dager, dagslag }, key) => ({ key, forventning, dager: String(dager), dagslag })),
  grunn: '',
});

/** The form with one more lead time. */
export const withOneMore = (draft: AgreementDraft): AgreementDraft => {
  const key = Math.max(-1, ...draft.frister.map((row) => row.key)) + 1;
  return { ...draft, frister: [...draft.frister, { ...emptyLeadTime, key }] };
};

const errorsOfDays = ({ gyldigFra, gyldigTil }: AgreementDraft): readonly [string, string][] => {
  const [from, to] = [readDay(gyldigFra), readDay(gyldigTil)];
  const isLeftOut = gyldigTil.trim() === '';
  return [
    ...(from === undefined ? [['gyldigFra', wrongDay] as [string, string]] : []),
    ...(to === undefined && !isLeftOut ? [['gyldigTil', wrongDay] as [string, string]] : []),
    ...(from !== undefined && to !== undefined && to < from
      ? [['gyldigTil', 'Siste dag kan ikke være før første dag'] as [string, string]]
      : []),
  ];
};

const isCount = (text: string): boolean => /^\d{1,3}$/.test(text.trim()) && Number(text) <= 365;

const errorsOfLeadTimes = ({ frister }: AgreementDraft): readonly [string, string][] => {
  if (frister.length === 0) return [['frister', 'Legg til minst én frist']];
  return frister.flatMap(({ forventning, dager }, at): [string, string][] => {
    const isTwice = frister.findIndex((one) => one.forventning === forventning) < at;
    return [
      ...(forventning === '' ? [[`frister.${at}.forventning`, 'Velg en regel'] as [string, string]] : []),
      ...(forventning !== '' && isTwice
        ? [[`frister.${at}.forventning`, 'Regelen står to ganger'] as [string, string]]
        : []),
      ...(isCount(dager) ? [] : [[`frister.${at}.dager`, 'Skriv et helt tall fra 0 til 365'] as [string, string]]),
    ];
  });
};

const errorsOfParties = ({ kommune, institusjon, grunn }: AgreementDraft): readonly [string, string][] => [
  ...(kommune === '' ? [['kommune', 'Velg en kommune'] as [string, string]] : []),
  ...(institusjon.trim() !== '' && readOrgnr(institusjon) === undefined
    ? [['institusjon', wrongOrgnr] as [string, string]]
    : []),
  ...(grunn.trim() === '' ? [['grunn', 'Skriv en grunn'] as [string, string]] : []),
];

/** What the form says as the API wants it, or what is wrong with it. */
export const readDraft = (
  draft: AgreementDraft,
): { readonly content: Avtaleinnhold } | { readonly errors: DraftErrors } => {
  const wrong = new Map([...errorsOfParties(draft), ...errorsOfDays(draft), ...errorsOfLeadTimes(draft)]);
  if (wrong.size > 0) return { errors: wrong };
  const to = readDay(draft.gyldigTil);
  const institusjon = readOrgnr(draft.institusjon);
  const parsed = Avtaleinnhold.safeParse({
    kommune: draft.kommune,
    ...(institusjon === undefined ? {} : { institusjon }),
    gyldigFra: readDay(draft.gyldigFra),
    ...(to === undefined ? {} : { gyldigTil: to }),
    frister: draft.frister.map(({ forventning, dager, dagslag }) => ({ forventning, dager: Number(dager), dagslag })),
  });
  if (parsed.success) return { content: parsed.data };
  return { errors: new Map(parsed.error.issues.map(({ path }) => [path.join('.'), 'Dette er ikke gyldig'])) };
};

/** What the tracker said was wrong, by the path of the field in this form. */
export const errorsInForm = (told: readonly FieldError[]): DraftErrors =>
  new Map(told.map(({ path, message }) => [path.replace(/^(body\.)?(avtale\.)?/, ''), message]));
