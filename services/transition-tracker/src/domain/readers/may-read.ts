import { audienceOf } from '../disclosure/audience.ts';
import type { DecisionObservation, Observation, ReplyObservation, Sender } from '../journey/observation.ts';
import { isFromReader, type Reading } from './reading.ts';

type OfNotice = ReplyObservation | Extract<DecisionObservation, { kind: 'varsel-bestilt' | 'varsel-tilbakekalt' }>;

const isOfNotice = (told: Observation): told is OfNotice => 'varsel' in told;

const isInstitution = (by: Sender): boolean => by === 'tsb' || by === 'kriminalomsorg';

/** Clinic and prison are never told about each other, and nobody is told by the one of a stay in the other. */
const isFromElsewhere = (by: Sender, { s }: Reading): boolean => isInstitution(by) && by !== s.stay.etat;

/** A receiver sees what it was sent. What an office was sent, all who may be told; a clinic, whoever may know of it. */
const mayReadNotice = ({ varsel }: OfNotice, reading: Reading): boolean => {
  const to = reading.s.journey.notices.find(({ id }) => id === varsel)?.sent?.to;
  if (to === undefined) return reading.isOwn;
  if (audienceOf(to) === reading.audience) return true;
  if (!reading.isTold) return false;
  return isInstitution(to.etat) ? reading.kind && to.etat === reading.s.stay.etat : true;
};

/** An institution reads as a unit, an office as a place. */
const isOwnMessage = (told: Observation, reading: Reading): boolean =>
  isFromReader(told, reading) &&
  (!isInstitution(told.by) || told.source.endsWith(reading.audience.slice(told.by.length)));

const concernsPerson: ReadonlySet<Observation['kind']> = new Set(['flyttet', 'adressegradering', 'dodsfall']);

const mayReadFact = (told: Observation, reading: Reading): boolean =>
  concernsPerson.has(told.kind) || !isFromElsewhere(told.by, reading);

/** Whether the reader may see that it was told at all. `target`: what a decision on a match is about. */
export const mayRead = (told: Observation, reading: Reading, target: Observation | undefined): boolean => {
  if (isOfNotice(told)) return mayReadNotice(told, reading);
  if (!reading.isTold) return false;
  switch (told.kind) {
    case 'melding-trukket':
      return isOwnMessage(told, reading);
    case 'hendelse-koblet':
    case 'hendelse-frakoblet':
      return target !== undefined && mayReadFact(target, reading);
    default:
      return mayReadFact(told, reading);
  }
};
