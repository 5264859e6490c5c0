import { expect, test } from 'vitest'
import { hostOf } from '../../../lib/bridge/site'

test.each([
  ['https://www.Example.com/a?b#c', 'example.com'],
  ['https://news.example.com', 'news.example.com'],
  ['http://localhost:3000/a', 'localhost:3000'],
  ['file:///home/a.html', undefined],
  ['about:blank', undefined],
  ['no address', undefined],
])('the host of %s is %s', (url, host) => expect(hostOf(url)).toBe(host))
