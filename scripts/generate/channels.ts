import { Etat, eventTopicOf, noticeTopicOf, transitionsTopic } from '@overgang/contracts';
import type { EventDefinition } from '@overgang/contracts/events';

/** One topic of the bus and the types that go there. */
export interface Channel {
  readonly topic: string;
  readonly types: readonly string[];
  readonly description: string;
}

/** The agencies that have a door. */
export const doors = Etat.options;

/** What the tracker sends to a door's inbox; everything else of its own goes to the topic of transitions. */
export const noticeTypes: readonly string[] = [
  'no.overgang.sporing.varsel-bestilt.v1',
  'no.overgang.sporing.varsel-tilbakekalt.v1',
];

/** The topics of the design, with the types that each carries. */
export const channelsOf = (events: readonly EventDefinition[]): readonly Channel[] => {
  const typesOf = (wanted: (event: EventDefinition) => boolean) => events.filter(wanted).map((event) => event.type);
  return [
    ...doors.map((etat) => ({
      topic: eventTopicOf(etat),
      types: ['puls', ...typesOf((event) => event.agency === etat || event.agency === 'felles')],
      description: `What the ${etat} door has recorded. Key: personRef. The door writes, the tracker reads.`,
    })),
    ...doors.map((etat) => ({
      topic: noticeTopicOf(etat),
      types: noticeTypes,
      description: `Notices to ${etat}. Key: transitionId. The tracker writes, the door reads.`,
    })),
    {
      topic: transitionsTopic,
      types: typesOf((event) => event.agency === 'sporing' && !noticeTypes.includes(event.type)),
      description: 'Transitions, gaps and matches, for whoever may. Key: transitionId.',
    },
  ];
};
