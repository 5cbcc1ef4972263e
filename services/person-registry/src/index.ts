export {
  createApp,
  migrations,
  type PersonRegistryApp,
  type PersonRegistryPorts,
  type PersonRegistrySettings,
} from './app.ts';
export { PersonRegistryConfig } from './config.ts';
