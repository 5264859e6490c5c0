import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from 'puppeteer-core'
import { needBrowser } from './browsers'
import { projectRoot } from './knowledge-files'

/* npm run icons: draws public/icons/*.png from the two SVGs beside them. Only needed when a drawing has changed. */

/** At the size of a toolbar the mark has a drawing of its own, whose edges lie on the pixels of 16 × 16. */
const sizes = { 'icon-small.svg': [16, 19, 32], 'icon.svg': [38, 48, 96, 128] }

const folder = join(projectRoot, 'public/icons')
const browser = await launch({
  executablePath: needBrowser('chromium'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  const page = await browser.newPage()
  for (const [drawing, drawn] of Object.entries(sizes)) {
    const svg = readFileSync(join(folder, drawing), 'utf8')
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`)
    for (const size of drawn) {
      await page.setViewport({ width: size, height: size })
      writeFileSync(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }))
    }
  }
} finally {
  await browser.close()
}
