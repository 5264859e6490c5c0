/**
 * What the sources package leaves out, as globs: what git would not keep either. The package is made without git, so
 * the ignore file is read instead.
 *
 * @param ignoreFile the text of .gitignore
 * @throws for an exception ("!…"), which a glob cannot say
 */
export function leftOutOfSources(ignoreFile: string): string[] {
  const lines = ignoreFile.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'))
  const exception = lines.find((line) => line.startsWith('!'))
  if (exception) throw new Error(`.gitignore has an exception, ${exception}, which the sources package cannot follow.`)
  return ['.git', ...lines.map(asGlob)]
}

/** A slash before the end ties a pattern to the root; one at its end says only that a folder is meant. */
function asGlob(line: string): string {
  const pattern = line.replace(/\/$/, '')
  return pattern.includes('/') ? pattern.replace(/^\//, '') : `**/${pattern}`
}
