import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const PORT = Number(process.env.PLUMBLINE_BROWSER_PORT ?? 18480)
const room = fileURLToPath(new URL('target/browser/', import.meta.url))

/** The screens in a real browser, on the service of the demonstration with a new database of its own. */
export default defineConfig({
  testDir: 'test/browser',
  outputDir: 'target/browser/results',
  reporter: [['list']],
  forbidOnly: true,
  workers: 1,
  // no measure of speed: a busy machine may take its time
  timeout: 300_000,
  expect: { timeout: 60_000 },
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.PLUMBLINE_CHROMIUM ?? '/usr/bin/chromium',
      // it asks nobody but the service
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: {
    command: `rm -rf target/browser/var && mkdir -p target/browser && exec ../assess demo --port ${PORT} 2>target/browser/demo.log`,
    env: { PLUMBLINE_VAR: `${room}var` },
    wait: { stdout: new RegExp(`http://localhost:${PORT}`) },
    timeout: 900_000,
    // the embedded database ends in order
    gracefulShutdown: { signal: 'SIGTERM', timeout: 60_000 },
  },
})
