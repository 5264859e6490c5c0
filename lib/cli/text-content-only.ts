import type { Plugin } from 'vite'

/** What Preact writes for `dangerouslySetInnerHTML`, which nothing here uses and a lint rule forbids. */
const ASSIGNMENT = /\.innerHTML\s*=(?!=)/g

/**
 * Turns every assignment to `innerHTML` in Preact into one to `textContent`: nothing that we ship can build HTML from
 * strings. Fails when Preact no longer has one, so that this does not outlive its use.
 */
export function textContentOnly(): Plugin {
  let found = 0
  let seen = false
  return {
    name: 'text-content-only',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.[^/]*js/.test(id)) return undefined
      seen = true
      return code.replace(ASSIGNMENT, () => {
        found++
        return '.textContent='
      })
    },
    buildEnd() {
      if (seen && found === 0) this.error('text-content-only: Preact no longer assigns innerHTML; remove this plug-in')
    },
  }
}
