import type { Etat } from '@overgang/contracts';
import { FastlegeOrientert, Innlagt, SamtykkeGitt, UtskrivningPlanlagt } from '@overgang/contracts/events';
import type { EventBus } from '@overgang/event-bus';

const topicOf = (etat: Etat): string => `overgang.hendelser.${etat}.v1`;

interface Saying {
  readonly personRef: string;
  readonly id: string;
  readonly at: Date;
}

const envelope = (example: object, { personRef, id, at }: Saying) => ({
  ...example,
  source: 'urn:orgnr:310000019',
  subject: personRef,
  id,
  time: at.toISOString(),
  recordedat: at.toISOString(),
});

/** What DPS Hamar says, as its door puts it on the bus: an admission, a consent, a date, and something of no weight. */
export const events = {
  admitted: (oppholdId: string, saying: Saying) => ({
    ...envelope(Innlagt.example, saying),
    data: {
      oppholdId,
      oppholdstype: 'langtid',
      kommune: '3403',
      kommunaltBehov: 'ja',
      behov: { bolig: 'ja', nav: 'ja' },
    },
  }),
  consented: (saying: Saying) => ({
    ...envelope(SamtykkeGitt.example, saying),
    data: { til: ['nav', 'boligsosial'] },
  }),
  planned: (oppholdId: string, day: string, saying: Saying) => ({
    ...envelope(UtskrivningPlanlagt.example, saying),
    data: {
      oppholdId,
      utskrivning: { tidligst: day, sannsynlig: day, senest: day, visshet: 'planlagt' },
      kommune: '3403',
      behov: { bolig: 'ja', nav: 'ja' },
    },
  }),
  gpTold: (oppholdId: string, saying: Saying) => ({
    ...envelope(FastlegeOrientert.example, saying),
    data: { oppholdId },
  }),
};

const bytes = (value: unknown): Uint8Array => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));

/** Publishes on an agency's topic: events by their person, anything else as it is. */
export const say = (bus: EventBus, etat: Etat, ...values: readonly (object | string)[]): Promise<void> =>
  bus.publish(
    values.map((value) => ({
      topic: topicOf(etat),
      key: typeof value === 'object' && 'subject' in value ? String(value.subject) : 'k',
      value: bytes(value),
      headers: { ce_type: 'x' },
    })),
  );

/** Publishes a door's pulse to every partition of its topic: everything recorded before `through` has been sent. */
export const pulse = async (bus: EventBus, etat: Etat, through: Date): Promise<void> => {
  const topic = topicOf(etat);
  await bus.publish(
    Array.from({ length: await bus.partitionsOf(topic) }, (_, partition) => ({
      topic,
      partition,
      key: '',
      value: bytes({ pulse: { source: etat, through: through.toISOString() } }),
      headers: { overgang_pulse: '1' },
    })),
  );
};
