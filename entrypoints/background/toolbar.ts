import { browser } from '../../lib/bridge/browser'
import type { ToBackground } from '../../lib/bridge/messages'

type State = Extract<ToBackground, { type: 'state' }>

/** Says on the toolbar icon what became of the page: how many terms were marked, or why none were. */
export async function showState(tabId: number, { state, count, detail }: State): Promise<void> {
  const t = (key: string, ...values: string[]) => browser.i18n.getMessage(key, values)
  const titles: Record<State['state'], () => string> = {
    'no article': () => t('toolbarNoArticle'),
    annotated: () => t(detail === 'beginning' ? 'toolbarAnnotatedBeginning' : 'toolbarAnnotated', String(count ?? 0)),
    'no text': () => t('toolbarNoText'),
    'other language': () => t('toolbarOtherLanguage', languageName(detail ?? '')),
    off: () => t('toolbarOff'),
    failed: () => t(failureKeys[detail ?? ''] ?? 'toolbarFailed'),
  }
  const text = state === 'annotated' && count ? String(count) : state === 'failed' ? '!' : ''
  // The tab may have closed meanwhile: nothing is left to show then.
  await Promise.all([
    browser.action.setTitle({ tabId, title: titles[state]() }),
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: state === 'failed' ? '#a33030' : '#4a5568' }),
  ]).catch(() => {})
}

const failureKeys: Record<string, string> = {
  knowledge: 'toolbarFailedKnowledge',
  'too long': 'toolbarFailedTooLong',
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([browser.i18n.getUILanguage()], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
