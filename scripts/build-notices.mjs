// Writes THIRD_PARTY_NOTICES: the licences of what the bundler compiles into dist, which drops their
// comments, and of the data that nutgraf is built from. Run it after `npm run build`:
//
//   node scripts/build-notices.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { bundledFiles, headNotice, packageOf } from './bundled-files.mjs'

const DATA = readFileSync('scripts/data-notices.txt', 'utf8').trim()

const notices = new Map() // text -> files
const packages = new Set()
for (const path of bundledFiles()) {
  packages.add(packageOf(path))
  const notice = headNotice(readFileSync(path, 'utf8'))
  if (notice === undefined) continue
  notices.set(notice, [...(notices.get(notice) ?? []), path.replace('node_modules/', '')])
}

const rule = '='.repeat(78)
const sections = [...packages].sort().map((name) => {
  const { version, license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
  const file = ['LICENSE', 'LICENSE.txt', 'LICENSE.md'].find((candidate) =>
    existsSync(`node_modules/${name}/${candidate}`),
  )
  if (file === undefined) throw new Error(`${name} has no licence file`)
  const text = readFileSync(`node_modules/${name}/${file}`, 'utf8').trim()
  return `${rule}\n${name} ${version} (${license}), parts of it compiled in\n${rule}\n\n${text}`
})
for (const [notice, files] of notices) {
  sections.push(`${rule}\nFrom ${files.join(',\n     ')}\n${rule}\n\n${notice}`)
}

writeFileSync(
  'THIRD_PARTY_NOTICES',
  `${[
    'nutgraf contains code and data of others. Their notices follow.',
    ...sections,
    `${rule}\nData\n${rule}\n\n${DATA}`,
  ].join('\n\n')}\n`,
)
console.log(`THIRD_PARTY_NOTICES: ${packages.size} packages, ${notices.size} notices`)
