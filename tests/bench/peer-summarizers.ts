/** The npm packages that summarise one text, behind one function type. */
import { loadPeer } from './peers.js'

export interface PeerSummarizer {
  readonly name: string
  /** At most `sentences` sentences, one a line where the package keeps them apart; '' when it gives up. */
  readonly summarize: (text: string, sentences: number) => string | Promise<string>
}

/** Only those parts of the packages' interfaces that are used here; none of them has types that compile. */
interface TsTextRank {
  readonly Summarizer: {
    new (config: object, logger: object): { summarize(text: string, language: string): string[] }
    readonly SORT_OCCURENCE: number
  }
  readonly AbsoluteSummarizerConfig: new (
    count: number,
    similarity: object,
    parser: object,
    damping: number,
    sort: number,
  ) => object
  readonly SorensenDiceSimilarity: new () => object
  readonly DefaultTextParser: new () => object
  readonly NullLogger: new () => object
}

interface LexRank {
  summarize(
    text: string,
    lines: number,
    callback: (error: unknown, top: readonly { readonly text: string }[]) => void,
  ): void
}

interface NodeSummarizer {
  readonly SummarizerManager: new (
    text: string,
    sentences: number,
  ) => {
    getSummaryByFrequency(): { readonly summary?: unknown }
    getSummaryByRank(): Promise<{ readonly summary?: unknown }>
  }
}

/** All of them, loaded now; empty when the peers are not installed. Defaults of each package's own README. */
export function loadPeerSummarizers(): readonly PeerSummarizer[] {
  const textRank = loadPeer<TsTextRank>('ts-textrank')
  const lexRank = loadPeer<LexRank>('lexrank')
  const frequency = loadPeer<NodeSummarizer>('node-summarizer')
  if (textRank === undefined || lexRank === undefined || frequency === undefined) return []
  return [
    {
      name: 'ts-textrank 1.0.3',
      summarize: orEmpty((text, sentences) => {
        const { Summarizer, AbsoluteSummarizerConfig } = textRank
        const config = new AbsoluteSummarizerConfig(
          sentences,
          new textRank.SorensenDiceSimilarity(),
          new textRank.DefaultTextParser(),
          0.85,
          Summarizer.SORT_OCCURENCE,
        )
        return new Summarizer(config, new textRank.NullLogger()).summarize(text, 'en').join('\n')
      }),
    },
    {
      name: 'lexrank 1.0.5',
      summarize: orEmpty((text, sentences) => {
        let summary = ''
        // The callback is called before summarize returns.
        lexRank.summarize(text, sentences, (_, top) => {
          summary = top.map((sentence) => sentence.text).join('\n')
        })
        return summary
      }),
    },
    {
      name: 'node-summarizer 1.0.7, frequency',
      summarize: orEmpty((text, sentences) =>
        textOf(new frequency.SummarizerManager(text, sentences).getSummaryByFrequency()),
      ),
    },
    {
      name: 'node-summarizer 1.0.7, rank',
      summarize: async (text, sentences) =>
        textOf(await new frequency.SummarizerManager(text, sentences).getSummaryByRank()),
    },
  ]
}

/** node-summarizer returns its errors in place of the result, or of the text in it. */
function textOf(result: { readonly summary?: unknown } | undefined): string {
  return typeof result?.summary === 'string' ? result.summary : ''
}

/** A text that a package throws on scores as no summary: its user would get none either. */
function orEmpty(summarize: (text: string, sentences: number) => string) {
  return (text: string, sentences: number): string => {
    try {
      return summarize(text, sentences)
    } catch {
      return ''
    }
  }
}
