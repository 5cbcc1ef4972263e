import { avbrudd } from './avbrudd.ts';
import { avgjort } from './avgjort.ts';
import { dommen } from './dommen.ts';
import { etterLoven } from './etter-loven.ts';
import { folk } from './folk.ts';
import type { Historie } from './fortelling.ts';
import { helse } from './helse.ts';
import { hjem } from './hjem.ts';
import { hjemVarer } from './hjem-varer.ts';
import { kjeden } from './kjeden.ts';
import { loslatelse } from './loslatelse.ts';
import { omFeilPerson } from './om-feil-person.ts';
import { opphold } from './opphold.ts';
import { utskrivning } from './utskrivning.ts';
import { ventedogn } from './ventedogn.ts';

/** Every story, by chapter. */
export const chapters: readonly (readonly [title: string, stories: readonly Historie[]])[] = [
  ['Utskrivning fra behandling', utskrivning],
  ['Avbrutt behandling', avbrudd],
  ['Løslatelse fra fengsel', loslatelse],
  ['Et sted å bo', hjem],
  ['Boligen som skal vare', hjemVarer],
  ['Fra et opphold til et annet', opphold],
  ['Folk rundt, flytting og det som slutter', folk],
  ['Det folk avgjør', avgjort],
  ['Feil nummer og feil person', omFeilPerson],
  ['Klar til å reise, og ingen plass i kommunen', ventedogn],
  ['Fra etat til etat', kjeden],
  ['Helse etter oppholdet', helse],
  ['Det loven krever av fengselet', etterLoven],
  ['Når dommen er meldt, og datoen ikke', dommen],
];
