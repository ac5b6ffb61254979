/** Learns topics from labelled articles. */
import { NutgrafError } from '../../errors.js'
import { defaultAnalyze } from '../../text/index.js'
import type { Analyze, Article } from '../../types.js'
import { toArticles } from '../../util/articles.js'
import { checkFunction, checkInteger, checkKeys, checkNumber } from '../../util/options.js'
import { readMediaTopics, readProfiles } from '../parse-topics.js'
import type { Topics } from '../types.js'
import { countFeatures, readArticle } from './features.js'
import { learnTopic } from './learn-topic.js'
import type { LearntTopic, TopicModel } from './model.js'
import { buildRows, buildVocabulary } from './vocabulary.js'

/** An article with the topics that it has; an empty list says that it has none. */
export type LabelledArticle = Omit<Article, 'id'> & {
  readonly id?: string
  readonly labels: readonly string[]
}

export interface TrainOptions {
  /** Reads texts. Tag with the same analyzer. Default: the English one. */
  readonly analyze?: Analyze
  /**
   * Labels, IPTC codes, terms and example articles of topics: each topic's strong and weak terms join its
   * articles as one more, its examples as themselves. Topics that occur only here are learnt from that.
   */
  readonly topics?: Topics
  /** IPTC Media Topic codes by label, for tags to carry: `{ crude: ['medtop:20000262'] }`. */
  readonly mediaTopics?: Readonly<Record<string, readonly string[]>>
  /** An occurrence in the title counts so many times. From 0 to 100; default 2. */
  readonly titleWeight?: number
  /** Parts of the cross-validation that sets thresholds. More is slower and a little better. From 2; default 5. */
  readonly folds?: number
}

export const TRAIN_DEFAULTS = { titleWeight: 2, folds: 5 } as const satisfies TrainOptions

/** In larger collections a feature of a single article cannot help any other. */
const SMALL_COLLECTION = 200

interface Example {
  readonly features: ReadonlyMap<string, number>
  readonly labels: ReadonlySet<string>
}

function readExamples(
  labelled: readonly LabelledArticle[],
  topics: Topics,
  analyze: Analyze,
  titleWeight: number,
): readonly Example[] {
  const articles = toArticles(labelled)
  const examples = labelled.map(({ labels }, i): Example => {
    if (
      !Array.isArray(labels) ||
      !labels.every((label) => typeof label === 'string' && label !== '')
    ) {
      throw new NutgrafError('invalid-article', `article ${i}: "labels" must be a list of names`, {
        position: i,
        field: 'labels',
      })
    }
    return {
      features: countFeatures(readArticle(analyze, articles[i]!), titleWeight),
      labels: new Set(labels),
    }
  })
  for (const { topic, terms, examples: own } of readProfiles(topics)) {
    const words = terms.filter(({ role }) => role === 'strong' || role === 'weak')
    const texts = words.length > 0 ? [words.map(({ text }) => text).join('.\n')] : []
    for (const article of toArticles([...texts, ...own])) {
      examples.push({
        features: countFeatures(readArticle(analyze, article), titleWeight),
        labels: new Set([topic]),
      })
    }
  }
  return examples
}

/**
 * A model of every label that occurs, for `createTagger`: plain JSON, the same for the same articles in the
 * same order. Below 20 articles of a topic it is their centroid minus that of the others, with a threshold
 * from leaving each article out; from 20 a linear support vector machine on words and word pairs, with a
 * threshold from cross-validation. Scores are calibrated: of the articles with score 0.8, about four in five
 * have the topic. O(articles · topics), about 27 s for 9,603 articles and 90 topics.
 *
 * @throws NutgrafError `invalid-article`, `duplicate-id`, `invalid-topics`, `invalid-option`; `invalid-input`
 * when no article has a label, or all have the same ones.
 * @example
 * const model = trainTopics([
 *   { text: 'Rain flooded the valley.', labels: ['weather'] },
 *   { text: 'Shares fell on Monday.', labels: ['markets'] },
 * ])
 * createTagger(model)('Rain again: the valley is flooded.').map(({ topic }) => topic) // ['weather']
 */
export function trainTopics(
  labelled: readonly LabelledArticle[],
  options: TrainOptions = {},
): TopicModel {
  checkKeys('trainTopics', options, ['analyze', 'topics', 'mediaTopics', 'titleWeight', 'folds'])
  const { titleWeight, folds } = { ...TRAIN_DEFAULTS, ...options }
  const { analyze = defaultAnalyze, topics = {}, mediaTopics = {} } = options
  checkFunction('analyze', analyze)
  checkNumber('titleWeight', titleWeight, 0, 100)
  checkInteger('folds', folds, 2)
  const examples = readExamples(labelled, topics, analyze, titleWeight)
  const names = [...new Set(examples.flatMap(({ labels }) => [...labels]))].sort()
  if (names.length === 0) {
    throw new NutgrafError('invalid-input', 'no article has a label: there is nothing to learn', {})
  }
  const documents = examples.map(({ features }) => features)
  const vocabulary = buildVocabulary(documents, documents.length < SMALL_COLLECTION ? 1 : 2)
  const rows = buildRows(vocabulary, documents)
  const profiles = new Map(readProfiles(topics).map((profile) => [profile.topic, profile]))
  const codes = new Map(
    Object.entries(mediaTopics).map(([topic, own]) => [
      topic,
      readMediaTopics(`mediaTopics.${topic}`, own),
    ]),
  )
  const learnt = names.map((topic): LearntTopic => {
    const positive = Uint8Array.from(examples, ({ labels }) => Number(labels.has(topic)))
    const profile = profiles.get(topic)
    const own = codes.get(topic) ?? profile?.mediaTopics ?? []
    return {
      topic,
      label: profile?.label ?? topic,
      ...(own.length > 0 && { mediaTopics: own }),
      ...learnTopic(rows, positive, folds),
    }
  })
  return {
    format: 'nutgraf-topics',
    version: 1,
    articleCount: labelled.length,
    titleWeight,
    vocabulary: vocabulary.table,
    topics: learnt,
  }
}
