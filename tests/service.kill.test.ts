import { expect, test } from 'vitest'
import { killServiceRounds } from './killService.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

test('a service killed under load loses nothing that it acknowledged and records no command twice', async () => {
  const folder = await temporaryFolder()
  try {
    const report = await killServiceRounds(2, folder.path)
    expect(report.faults).toEqual([])
    expect(report.acknowledged).toBeGreaterThan(0)
  } finally {
    await folder.remove()
  }
}, 60_000)
