import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { compile } from 'svelte/compiler'
import { build, type Plugin } from 'vite'

const root = join(import.meta.dirname, '../../..')
export const frameworks = ['react', 'vue', 'angular', 'svelte'] as const
export type Framework = (typeof frameworks)[number]

const svelte = (generate: 'client' | 'server'): Plugin => ({
  name: 'svelte',
  transform: (code, filename) => (filename.endsWith('.svelte') ? compile(code, { filename, generate }).js : undefined),
})

const production = {
  'process.env.NODE_ENV': '"production"',
  __VUE_OPTIONS_API__: 'false',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
  ngDevMode: 'false',
}
const common = { root, configFile: false, logLevel: 'silent', define: production } as const

/** A page as its framework's production build makes it: rendered by the server, its script `page` not yet run. */
export async function frameworkPage(name: Framework): Promise<string> {
  const entry = join(import.meta.dirname, `${name}.ts`)
  const [main, script] = await Promise.all([serverMarkup(entry), clientScript(entry)])
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Talks in several cities</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2025-10-20T08:00:00+02:00">
</head><body><header><nav><a href="/">Home</a></nav></header>
${main}
<script>${script.replaceAll('</script', '<\\/script')}</script></body></html>`
}

const execute = promisify(execFile)

/** Rendered in a process of its own, since Angular overwrites globals of the one it renders in, `Event` among them. */
async function serverMarkup(entry: string): Promise<string> {
  const outDir = await mkdtemp(join(root, 'node_modules/.framework-'))
  try {
    await build({
      ...common,
      plugins: [svelte('server')],
      ssr: { noExternal: true },
      build: { ssr: entry, outDir, rolldownOptions: { output: { entryFileNames: 'server.mjs' } } },
    })
    const server = pathToFileURL(join(outDir, 'server.mjs')).href
    const program = `import { render } from '${server}'; process.stdout.write(await render())`
    return (await execute(process.execPath, ['--input-type=module', '--eval', program])).stdout
  } finally {
    await rm(outDir, { recursive: true })
  }
}

async function clientScript(entry: string): Promise<string> {
  const built = await build({
    ...common,
    plugins: [svelte('client')],
    build: { write: false, lib: { entry, formats: ['iife'], name: 'page' } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error(`${entry} was not bundled`)
  return output.output[0].code
}
