// What Maven calls: installs, makes the types, builds and checks the screens; each step only when something it reads has changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = dirname(fileURLToPath(import.meta.url))
process.chdir(home)

const OPENAPI = '../assessment-engine/service/openapi.json'
const SETTINGS = ['package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json', 'tsconfig.app.json', 'tsconfig.node.json', 'build.mjs']
const steps = {
  install: { reads: ['package.json', 'package-lock.json'], makes: 'node_modules', run: ['ci', '--no-audit', '--no-fund', '--loglevel=error'] },
  build: { reads: [...SETTINGS, 'index.html', 'public', 'src', OPENAPI], makes: 'target/dist/index.html', run: ['run', '--silent', 'build'] },
  check: { reads: [...SETTINGS, 'eslint.config.js', 'playwright.config.ts', 'src', 'test', OPENAPI], run: ['run', '--silent', 'check'] },
}

for (const name of process.argv.slice(2)) {
  step(name, steps[name])
}

function step(name, { reads, makes, run }) {
  const mark = name === 'install' ? 'node_modules/.installed' : `target/${name}.done`
  const sum = checksum(reads)
  if ((!makes || existsSync(makes)) && existsSync(mark) && readFileSync(mark, 'utf8') === sum) {
    return
  }
  if (name === 'build') {
    npm(['run', '--silent', 'types'])
  }
  npm(run)
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, sum)
}

function npm(words) {
  const windows = process.platform === 'win32'
  const { status, error } = spawnSync(windows ? 'npm.cmd' : 'npm', words, { stdio: 'inherit', shell: windows })
  if (error) {
    console.error(`admin-ui: npm does not start (${error.message}); install Node.js 20.19 or newer`)
  }
  if (status !== 0) {
    process.exit(status ?? 1)
  }
}

function checksum(reads) {
  const sum = createHash('sha256')
  for (const file of reads.flatMap(files)) {
    sum.update(file).update('\0').update(readFileSync(file)).update('\0')
  }
  return sum.digest('hex')
}

function files(path) {
  if (!existsSync(path)) {
    return []
  }
  if (statSync(path).isFile()) {
    return path.endsWith('schema.d.ts') ? [] : [path]
  }
  return readdirSync(path).sort().flatMap((name) => files(join(path, name)))
}
