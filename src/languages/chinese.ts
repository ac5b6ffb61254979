import { zho } from 'stopword'
import type { Language } from './language.js'
import { wordSet } from './word-set.js'

/** What stopword's list misses. */
const MORE_STOP_WORDS = `
的 了 是 在 有 和 与 就 不 也 这 那 这 个 他 她 它 们 我 你 您 之 为 于 以 及 而 但 或 被 把 让 向 从 到 对 将 会 能 可 都 还 又 很 更 最 已 所 其 该 此 些 等 着
过 地 得 上 下 中 里 吗 呢 吧 啊 說 说 稱 称 這 個 們 為 於 與 對 將 會 還 從 讓 過 著 裡
`

/** Chinese: each character is a token; no words, no stemmer. */
export const chinese: Language = {
  code: 'zh',
  name: 'Chinese',
  stopWords: new Set([...zho, ...wordSet(MORE_STOP_WORDS)]),
  stem: (word) => word,
  abbreviations: { titles: new Set(), others: new Set() },
}
