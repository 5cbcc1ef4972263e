export { DemoIssuerConfig } from './config.ts';
