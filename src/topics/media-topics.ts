/**
 * Names of the IPTC Media Topics that the built-in topics carry. Media Topics have no countries, so those of
 * `ukraine` and `iran` say what kind of news it is.
 *
 * *Source*: IPTC Media Topics, release 2023-03-31, https://iptc.org, CC BY 4.0; codes and English names unchanged.
 */
const NAMES = new Map([
  ['medtop:16000000', 'conflict, war and peace'],
  ['medtop:20000337', 'transport'],
  ['medtop:20000598', 'defense'],
  ['medtop:20000635', 'nuclear policy'],
  ['medtop:20000638', 'international relations'],
  ['medtop:20000644', 'international organization'],
  ['medtop:20001244', 'utilities'],
  ['medtop:20001245', 'infrastructure projects'],
])

/** Whether a text has the form of a Media Topic code: `medtop:` and eight digits. */
export const isMediaTopicCode = (code: string): boolean => /^medtop:\d{8}$/.test(code)

/**
 * The English name of a Media Topic that a built-in topic carries, undefined for others.
 *
 * @example
 * mediaTopicName('medtop:20000598') // 'defense'
 */
export function mediaTopicName(code: string): string | undefined {
  return NAMES.get(code)
}
