import { doorConfig } from '@overgang/event-door';

export const config = doorConfig({ port: 4003 });
