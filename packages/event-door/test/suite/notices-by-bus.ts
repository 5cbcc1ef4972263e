import { randomUUID } from 'node:crypto';
import { noticeTopicOf, VarselBestilt, VarselId, VarselTilbakekalt } from '@overgang/contracts';
import { lesVarsel } from '@overgang/contracts/http';
import { callRoute } from '@overgang/http-service';
import { eventually } from '@overgang/testing';
import type { TestDoor } from './open-test-door.ts';
import { senders } from './senders.ts';

type Ordered = typeof VarselBestilt.example;
type Recalled = typeof VarselTilbakekalt.example;

/** The address of an organisation of the door's agency. */
export const addressIn = (door: TestDoor, nokkel = senders[door.etat].self): Ordered['data']['mottaker'] => {
  const { organisation, kommuner } = door.callerOf(nokkel);
  const [kommune] = kommuner;
  return kommune === undefined ? { etat: door.etat, enhet: organisation } : { etat: door.etat, kommune };
};

/** A notice to the door's own organisation, unless it says otherwise. */
export const aNotice = (door: TestDoor, data: Partial<Ordered['data']> = {}): Ordered => ({
  ...VarselBestilt.example,
  id: randomUUID(),
  data: {
    ...VarselBestilt.example.data,
    varselId: VarselId.parse(randomUUID()),
    mottaker: addressIn(door),
    ...data,
  },
});

/** The recall of a notice. */
export const recallOf = ({ subject, data }: Ordered): Recalled => ({
  ...VarselTilbakekalt.example,
  id: randomUUID(),
  subject,
  data: { ...VarselTilbakekalt.example.data, varselId: data.varselId, mottaker: data.mottaker },
});

/** Publishes on the door's topic of notices, as the tracker does; text goes as it is. */
export const publish = (door: TestDoor, ...events: readonly unknown[]): Promise<void> =>
  door.bus.publish(
    events.map((event) => ({
      topic: noticeTopicOf(door.etat),
      key: 'k',
      value: Buffer.from(typeof event === 'string' ? event : JSON.stringify(event)),
      headers: {},
    })),
  );

/** Publishes a notice and waits until its receiver can read it. */
export const deliver = async (door: TestDoor, notice: Ordered, to = senders[door.etat].self): Promise<Ordered> => {
  await publish(door, notice);
  const token = await door.token(to);
  await eventually(async () => {
    const { status } = await callRoute(door.http, lesVarsel, { params: { varselId: notice.data.varselId }, token });
    return status === 200;
  });
  return notice;
};
