import { readFileSync } from 'node:fs'
import { defineConfig } from 'wxt'
import { buildKnowledge, builtKnowledge, knowledgeFiles, knowledgeStamp } from './lib/cli/knowledge-files'
import { looksFor } from './lib/cli/looks'
import { leftOutOfSources } from './lib/cli/sources'
import { textContentOnly } from './lib/cli/text-content-only'

const firefoxOnly = {
  browser_specific_settings: {
    gecko: {
      id: 'backgrounder@backgrounder.example',
      strict_min_version: '146.0',
      data_collection_permissions: { required: ['none'] as ['none'] },
    },
  },
}

/**
 * Of the extension's own pages: nothing but the package's own scripts, nothing from elsewhere, and no HTML from strings,
 * for which there is no policy that could make any.
 */
const extensionPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** The manifest's own `icons` are found by WXT. */
const toolbarIcons = Object.fromEntries([16, 19, 32, 38].map((size) => [size, `icons/${size}.png`]))

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    ...(browser === 'firefox' ? firefoxOnly : { minimum_chrome_version: '128' }),
    permissions: ['activeTab', 'scripting'],
    content_scripts: [
      {
        matches: ['http://*/*', 'https://*/*'],
        js: ['article.js'],
        // Chromium computes the style of every element again where the looks of marks come later.
        ...(browser !== 'firefox' && { css: ['looks.css'] }),
        run_at: 'document_idle',
      },
    ],
    host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: { extension_pages: extensionPolicy },
    action: { default_title: '__MSG_extensionName__', default_icon: toolbarIcons },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
      'toggle-sidebar': { suggested_key: { default: 'Alt+Shift+B' }, description: '__MSG_commandSidebar__' },
      'next-mention': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNext__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_commandPrevious__' },
    },
  }),
  zip: { dotSources: true },
  hooks: {
    // In place of WXT's own list, which leaves the tests out.
    'config:resolved': ({ config }) => {
      config.zip.excludeSources = leftOutOfSources(readFileSync(`${config.root}/.gitignore`, 'utf8'))
    },
    // Before anything is bundled: the knowledge goes into the package as it was built, or the build stops with the
    // names of the records that are wrong.
    'build:before': () => buildKnowledge(),
    'build:publicAssets': ({ config }, files) => {
      files.push({ contents: looksFor(config.browser), relativeDest: 'looks.css' })
      for (const file of knowledgeFiles) {
        files.push({ absoluteSrc: builtKnowledge(file), relativeDest: `knowledge/${file}` })
      }
    },
  },
  vite: () => ({
    plugins: [textContentOnly()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { __KNOWLEDGE_STAMP__: JSON.stringify(knowledgeStamp()) },
    build: { target: 'es2023' },
  }),
})
