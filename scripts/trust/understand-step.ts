import { randomUUID } from 'node:crypto';
import { type Observation, onEvent } from '@overgang/transition-tracker/measure';
import { toRecord } from '../bench/world/to-records.ts';
import { demoDirectory } from '../embedded/local-issuer.ts';
import type { Step } from '../simulate/step.ts';
import { type OfficeStep, saidOfNotice } from './told-of-notice.ts';

/** A receipt or an answer, as the door's inbox would publish it. */
const aboutNotice = ({ call, toldAt, overgangId }: OfficeStep, personRef: string) => {
  const said = saidOfNotice(call, overgangId);
  return (
    said && {
      specversion: '1.0',
      id: String(call.body['meldingId']),
      source: `urn:orgnr:${demoDirectory.byKey(call.who)?.orgnr}`,
      subject: personRef,
      time: String(call.body['skjedde']),
      recordedat: new Date(toldAt).toISOString(),
      correlationid: randomUUID(),
      ...said,
    }
  );
};

/** What the tracker understands when this is told; undefined for what says nothing to a journey. */
export const understandStep = (step: Step | OfficeStep, personRef: string): Observation | undefined => {
  const event =
    ('overgangId' in step ? aboutNotice(step, personRef) : undefined) ??
    JSON.parse(Buffer.from(toRecord(step, personRef).value).toString('utf8'));
  const understood = onEvent(event, step.call.etat);
  return understood.kind === 'observation' ? understood.observation : undefined;
};
