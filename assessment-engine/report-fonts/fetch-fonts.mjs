// Runs `npm ci`, unless what is installed comes from this very lock file: npm would take longer than the rest of this module's build.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'

const marker = 'node_modules/.installed-from'
const checksum = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')

if (!existsSync(marker) || readFileSync(marker, 'utf8') !== checksum) {
  // a shell, because on Windows npm is a command file
  const npm = spawnSync('npm ci --ignore-scripts --no-audit --no-fund', { stdio: 'inherit', shell: true })
  if (npm.status !== 0) process.exit(npm.status ?? 1)
  writeFileSync(marker, checksum)
}
