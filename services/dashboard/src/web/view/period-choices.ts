import { addDays } from '@overgang/calendar';

/** A period that a case worker asks for often, reckoned from today. */
export interface PeriodChoice {
  readonly id: string;
  readonly label: string;
  readonly fra: string;
  readonly til: string;
}

/** The choices of the filter 'Ut', reckoned from `today`. */
export const periodChoices = (today: string): readonly PeriodChoice[] => [
  { id: 'uke', label: 'Neste 7 dager', fra: today, til: addDays(today, 7) },
  { id: 'to-uker', label: 'Neste 14 dager', fra: today, til: addDays(today, 14) },
  { id: 'maned', label: 'Neste 30 dager', fra: today, til: addDays(today, 30) },
  { id: 'atte-uker', label: 'Neste 8 uker', fra: today, til: addDays(today, 56) },
  { id: 'sist', label: 'Siste 30 dager', fra: addDays(today, -30), til: today },
];

/** Which choice a pair of days is: its id, 'alle' without days, 'egen' when it is none of them. */
export const periodChoiceOf = (fra: string | undefined, til: string | undefined, today: string): string => {
  if (fra === undefined && til === undefined) return 'alle';
  return periodChoices(today).find((choice) => choice.fra === fra && choice.til === til)?.id ?? 'egen';
};
