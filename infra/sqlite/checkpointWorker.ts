/** Copies the write-ahead log into the file from a thread of its own, so that no append waits for it. */
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

const everyMs = 200

const database = new DatabaseSync(String(workerData), { timeout: everyMs })
database.exec('PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0')
const checkpoint = database.prepare('PRAGMA wal_checkpoint(PASSIVE)')

const timer = setInterval(() => {
  try {
    const { log } = checkpoint.get() ?? {}
    parentPort?.postMessage(log)
  } catch {
    // A full disk, or another process at it: the log keeps everything until the next time.
  }
}, everyMs)

parentPort?.once('message', () => {
  clearInterval(timer)
  database.close()
  parentPort?.close()
})
