import { buildKnowledge } from '../../lib/cli/knowledge-files'

/* What the bench times in a process of its own; prints the seconds that the processor worked. */

buildKnowledge()
const { user, system } = process.cpuUsage()
console.log((user + system) / 1e6)
