export { type BusConfig, busConfigFields } from './bus-config.ts';
export { checkAddress } from './check-address.ts';
export { type HostConfig, hostConfigFields } from './host-config.ts';
export { type HostedService, type HostPorts, hostedService } from './hosted-service.ts';
export { kafkaConnectionOf, openBus } from './open-bus.ts';
export { type ServedApp, type ServeSettings, serveApp } from './serve-app.ts';
