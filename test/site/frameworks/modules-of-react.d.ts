/* What the page of React uses of it; its own types weigh megabytes. */
type Element = { type: unknown }

declare module 'react' {
  export function createElement(type: unknown, props?: object | null, ...children: unknown[]): Element
  export function useState<T>(first: T): [T, (next: T) => void]
}
declare module 'react-dom' {
  export function flushSync(work: () => void): void
}
declare module 'react-dom/client' {
  export function hydrateRoot(container: unknown, element: Element): unknown
}
declare module 'react-dom/server' {
  export function renderToString(element: Element): string
}
