import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Serves pages from memory on localhost. @returns the server's origin, without a slash at the end */
export async function serve(
  pages: Record<string, string | Uint8Array>,
  port = 0,
): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://localhost').pathname]
    if (page === undefined) return response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here.')
    return response.writeHead(200, { 'content-type': 'text/html' }).end(page)
  })
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, '127.0.0.1', listening))
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, server }
}
