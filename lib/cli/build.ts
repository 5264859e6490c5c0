import { buildExtension } from './browsers'
import { projectRoot } from './knowledge-files'

/* npm run build: the extension for both browsers. */

for (const name of ['chromium', 'firefox'] as const) console.log(buildExtension(name, projectRoot))
