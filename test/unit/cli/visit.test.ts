import { afterEach, describe, expect, it, vi } from 'vitest'
import { visit } from '../../../lib/cli/visit'

const rejected = new Error('unknown error Error: Address rejected')

/** A browser's page whose navigation is refused, and what is in the window then. */
function refused(documentURI: string) {
  const did: string[] = []
  const page = {
    goto: async () => {
      throw rejected
    },
    evaluate: async (isElsewhere: () => boolean) => {
      vi.stubGlobal('document', { documentURI })
      return isElsewhere()
    },
    waitForFunction: async () => did.push('waited'),
  }
  return { page: page as unknown as Parameters<typeof visit>[0], did }
}

describe('opening a page', () => {
  afterEach(() => void vi.unstubAllGlobals())

  it('goes on where only a frame of it could not be reached', async () => {
    const { page, did } = refused('http://localhost:1/article.html')
    await visit(page, 'http://localhost:1/article.html')
    expect(did).toEqual(['waited'])
  })

  it.each([
    'about:blank',
    'about:neterror?e=dnsNotFound',
    'chrome-error://chromewebdata/',
  ])('says why the page did not come, with %s in the window', async (documentURI) => {
    await expect(visit(refused(documentURI).page, 'http://nowhere.example/')).rejects.toBe(rejected)
  })
})
