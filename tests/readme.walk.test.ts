import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startedService } from './support/serviceProcess.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const blocks = [...readme.matchAll(/```bash\n([\s\S]*?)```/g)].map(([, text]) => text ?? '')

/** Runs a script in bash; answers what it wrote, a line for each answer of the service. */
const bash = async (script: string, url: string): Promise<string> => {
  const env = { PATH: process.env.PATH, FOURFOLD_URL: url }
  const child = spawn('bash', ['-c', script], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  child.stdout.on('data', chunk => {
    told += String(chunk)
  })
  await once(child, 'exit')
  return told
}

test('the walk through it in README does what README says', async () => {
  const folder = await temporaryFolder()
  const service = await startedService(folder.path)
  try {
    // A reader takes longer between the blocks than the reactions do.
    const told = await bash(blocks.join('\nsleep 1\n'), service.url)
    expect(told).not.toContain('"errors"')
    expect(told).not.toContain('Invalid')
    const gates = [...told.matchAll(/"shutGate":"(\w+)"/g)].map(([, gate]) => gate)
    expect(gates).toEqual(['isApproved', 'conditionsDischarged', 'isAsApproved'])
    expect(told).toContain('"corrections":[{"was"')
    expect(told).toContain('"standing":"stale"')
  } finally {
    service.process.kill('SIGTERM')
    await once(service.process, 'exit')
    await folder.remove()
  }
}, 60_000)
