import { demoOrganisations, openOrganisationDirectory, readOrganisationDirectory } from '@overgang/access';
import { hostedService } from '@overgang/service-host';
import { runService } from '@overgang/service-runtime';
import { createApp } from './app.ts';
import { TrackerConfig } from './config.ts';
import { eventTopics } from './consume/consume-events.ts';
import { noticeTopics, transitionsTopic } from './open-tracker-relay.ts';
import { readAgreementsFile } from './source/read-agreements-file.ts';
import { migrations } from './storage/migrations.ts';

const partitions = 4;

await runService(
  hostedService({
    name: 'transition-tracker',
    schema: 'transition_tracker',
    config: TrackerConfig,
    topics: [...eventTopics, ...noticeTopics, transitionsTopic].map((name) => ({ name, partitions })),
    migrations,
    createApp: async (config, ports) => {
      const agreements = config.agreementsFile === undefined ? [] : await readAgreementsFile(config.agreementsFile);
      const organisations =
        config.organisationsFile === undefined
          ? openOrganisationDirectory(demoOrganisations)
          : await readOrganisationDirectory(config.organisationsFile);
      const { nameOf, placeOf } = organisations;
      return createApp({ ...config, agreements }, { ...ports, nameOf, placeOf });
    },
  }),
);
