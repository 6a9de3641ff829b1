// The first file that runs. It stays in plain old JavaScript, so that a Node that is too old can read it and say so.
import * as nodeModule from 'node:module'
import { fileURLToPath } from 'node:url'

const wantedMajor = 24
const args = process.argv.slice(2)

function stop(sentences) {
  process.stderr.write(`${sentences}\n`)
  process.exit(1)
}

function run(main) {
  if (args[0] === '--command') return main.runCommand(args.slice(1))
  return main.serve({ isDevelopment: args.includes('--development') })
}

function explain(error) {
  const message = String(error instanceof Error ? error.message : error)
  if (/^Cannot find package/.test(message)) {
    stop('The packages that Fourfold needs are not installed. Run "npm ci" first, then "npm start".')
  }
  stop(error instanceof Error ? error.stack : message)
}

if (Number(process.versions.node.split('.')[0]) < wantedMajor) {
  stop(
    `Fourfold needs Node ${wantedMajor} or later; this is Node ${process.versions.node}. ` +
      'Start it with "npm start": "npm ci" has fetched the Node that it needs.',
  )
} else {
  // Compiled modules are kept between starts; where that cannot be, the start is only slower.
  nodeModule.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/fourfold', import.meta.url)))
  import('./main.ts').then(run).catch(explain)
}
