/** Patterns of file names, for shells that leave them alone: `*`, `?`, `**`, `[ab]`, `{a,b}`. */

export function isGlob(path: string): boolean {
  return /[*?{[]/.test(path)
}

/** The folder that every match of a pattern is in; '' for the working folder. */
export function baseOfGlob(pattern: string): string {
  const folders = pattern.split('/').slice(0, -1)
  const wild = folders.findIndex(isGlob)
  const base = (wild < 0 ? folders : folders.slice(0, wild)).join('/')
  return base === '' && pattern.startsWith('/') ? '/' : base
}

export function globToRegExp(pattern: string): RegExp {
  let source = ''
  let depth = 0
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i]!
    if (pattern.startsWith('**/', i)) {
      source += '(?:[^/]+/)*'
      i += 2
    } else if (character === '*') {
      source += pattern[i + 1] === '*' ? '.*' : '[^/]*'
      if (pattern[i + 1] === '*') i++
    } else if (character === '?') source += '[^/]'
    else if (character === '[' && pattern.indexOf(']', i + 2) > 0) {
      const end = pattern.indexOf(']', i + 2)
      const set = pattern
        .slice(i + 1, end)
        .replace(/^!/, '^')
        .replaceAll('\\', '\\\\')
      source += `[${set}]`
      i = end
    } else if (character === '{') {
      source += '(?:'
      depth++
    } else if (character === '}' && depth > 0) {
      source += ')'
      depth--
    } else if (character === ',' && depth > 0) source += '|'
    else source += character.replace(/[.+^$()|[\]\\]/g, '\\$&')
  }
  return new RegExp(`^${source}${')'.repeat(depth)}$`)
}
