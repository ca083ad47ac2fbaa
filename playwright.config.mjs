// The page in Chromium, and what carries the tag @firefox in Firefox too. The browsers are the system's: set
// FILIGREE_CHROMIUM and FILIGREE_FIREFOX where they lie elsewhere.
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { firefox } from './scripts/setup.mjs';

const withoutFirefox = '**/firefox.spec.ts';
const inFirefox = {
  browserName: 'firefox',
  channel: 'moz-firefox',
  launchOptions: {
    executablePath: fileURLToPath(new URL('tests/browser/firefox.mjs', import.meta.url)),
    env: { ...process.env, FILIGREE_FIREFOX: firefox() },
    // Without a screen Firefox believes that there is no mouse.
    firefoxUserPrefs: { 'ui.primaryPointerCapabilities': 6, 'ui.allPointerCapabilities': 6 },
  },
};

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/server.mjs',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Only a mistake breaks these bounds, however slow the machine is.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    locale: 'en-US',
    timezoneId: 'America/Los_Angeles',
    // Only where it is tested: it fetches the whole page.
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env.FILIGREE_CHROMIUM || '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  projects: [
    { name: 'chromium', testIgnore: withoutFirefox },
    firefox() ? { name: 'firefox', grep: /@firefox/, use: inFirefox } : { name: 'firefox', testMatch: withoutFirefox },
  ],
});
