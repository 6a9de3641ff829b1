/** Checks the files that put Fourfold into containers; it fails, naming them, where one is wrong. */
import { deploymentFaults } from './faults.ts'

const faults = deploymentFaults()
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
