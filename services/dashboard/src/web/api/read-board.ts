import {
  lesAvvist,
  lesForventninger,
  lesOvergang,
  lesOverganger,
  lesTall,
  lesUkoblet,
  type Overgangsrad,
  type Tavlefilter,
} from '@overgang/contracts/board';
import type { z } from 'zod';
import { Demo, Innlogging, Meg } from '../../contract/session.ts';
import { filterToSearch } from '../view/filter-in-url.ts';
import { type Answered, ask, tell } from './ask.ts';

type AnswerOf<C extends { readonly responses: { readonly 200: z.ZodType } }> = z.output<C['responses'][200]>;

export type BoardPage = AnswerOf<typeof lesOverganger>;
export type TransitionDetail = AnswerOf<typeof lesOvergang>;
export type UnmatchedPage = AnswerOf<typeof lesUkoblet>;

/** Which rows of the board: those after a place, and how many. */
export interface PageWish {
  readonly after?: string | undefined;
  readonly count: number;
}

const withPage = (search: string, { after, count }: PageWish): string => {
  const params = new URLSearchParams(search);
  params.set('antall', String(count));
  if (after !== undefined) params.set('etter', after);
  return `?${params}`;
};

/** Rows of the board that fit the filter, worst first. */
export const readBoard = (filter: Tavlefilter, page: PageWish, signal?: AbortSignal): Promise<Answered<BoardPage>> =>
  ask(`/api/v1/overganger${withPage(filterToSearch(filter), page)}`, lesOverganger.responses[200], signal);

const fewFound = 8;

/** Transitions on the board that the words fit, the most urgent first; a few. */
export const searchTransitions = async (words: string): Promise<Answered<readonly Overgangsrad[]>> => {
  const found = await readBoard(words === '' ? {} : { tekst: words }, { count: fewFound });
  return found.kind === 'answer' ? { kind: 'answer', value: found.value.rader } : found;
};

/** One transition with its timeline. */
export const readTransition = (id: string, signal?: AbortSignal): Promise<Answered<TransitionDetail>> =>
  ask(`/api/v1/overganger/${encodeURIComponent(id)}`, lesOvergang.responses[200], signal);

/** Events that fit nothing. */
export const readUnmatched = (signal?: AbortSignal): Promise<Answered<UnmatchedPage>> =>
  ask('/api/v1/ukoblet?antall=200', lesUkoblet.responses[200], signal);

/** What somebody has set aside. */
export const readSetAside = (signal?: AbortSignal): Promise<Answered<AnswerOf<typeof lesAvvist>>> =>
  ask('/api/v1/ukoblet/avvist?antall=200', lesAvvist.responses[200], signal);

/** The counts on top of the board. */
export const readCounts = (signal?: AbortSignal): Promise<Answered<AnswerOf<typeof lesTall>>> =>
  ask('/api/v1/tall', lesTall.responses[200], signal);

/** Every rule that can open a gap. */
export const readRules = (signal?: AbortSignal): Promise<Answered<AnswerOf<typeof lesForventninger>>> =>
  ask('/api/v1/forventninger', lesForventninger.responses[200], signal);

/** Whom the board is shown to. */
export const readMe = (signal?: AbortSignal): Promise<Answered<Meg>> => ask('/api/meg', Meg, signal);

/** What the demonstration offers. */
export const readDemo = (signal?: AbortSignal): Promise<Answered<Demo>> => ask('/api/demo', Demo, signal);

/** Comes back as somebody else (the demonstration only). */
export const signInAs = (person: string): Promise<Answered<undefined>> =>
  tell('/api/innlogging', Innlogging.parse({ person }));
