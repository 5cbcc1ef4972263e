export { openDemoSignIn } from './api/demo-sign-in.ts';
export type { SignIn, Viewer } from './api/sign-in.ts';
export { createApp, type DashboardApp, type DashboardPorts, type DashboardSettings, pageFolder } from './app.ts';
export { DashboardConfig } from './config.ts';
export { openDashboard } from './open-dashboard.ts';
