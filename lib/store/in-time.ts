/** How long a read of the store may take, in ms, where something stands in for what it would give. */
const PATIENCE = 5000

/**
 * A read that gives up. A browser's store may not answer at all (a profile on a drive that is gone, another copy that
 * holds it): what can be shown without it is not to wait for it.
 * @throws what the read throws, or that it took too long
 */
export function inTime<T>(read: PromiseLike<T>, patience = PATIENCE): Promise<T> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`the store has not answered within ${patience} ms`)), patience)
    const end = () => clearTimeout(timer)
    read.then(done, fail)
    read.then(end, end)
  })
}
