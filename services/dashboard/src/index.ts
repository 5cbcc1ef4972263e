export type { SignIn, Viewer } from './api/sign-in.ts';
export {
  createApp,
  type DashboardApp,
  type DashboardPorts,
  type DashboardSettings,
  openDashboard,
  openDemoSignIn,
  pageFolder,
} from './app.ts';
export { DashboardConfig } from './config.ts';
