/**
 * What furniture looks like: by-lines, date lines, and the lines that sites put around an article. Every pattern is
 * tested on short lines only, and describes a kind of line, not a site.
 */

/** Longer lines are never matched against the patterns below. */
export const LONGEST_FURNITURE = 240

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?'
const CLOCK = '\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?'
const ZONE = '(?:est|edt|gmt|bst|utc|pst|pdt|cst|cdt|ist|cet|et|pt|local time)'
const DATE = `(?:(?:${WEEKDAY},?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}(?:,?\\s+\\d{4})?|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?)|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})`
/** A date, a time, or both, with what stands between them. */
export const WHEN = `(?:${DATE}|${CLOCK}|${ZONE}|${WEEKDAY}|at|on|[,|·•.\\-–—()\\s])+`

const NAME =
  "(?:[\\p{Lu}@][\\p{L}\\p{M}'’.@_-]*|de|van|von|der|den|bin|al|el|la|le|di|da|du|of|for|and|in|the|&)"
const BY =
  '(?:[Bb]y|BY|[Ff]rom|(?:[Ww]ords|[Ww]ritten|[Rr]eport(?:ed|ing)|[Ee]dited|[Pp]osted|[Pp]ublished|[Ss]tory|[Pp]hotos?|[Aa]dditional reporting) by)'

/** A line that is nothing but who wrote it: names are capitalised, so case matters here. */
export const BYLINE = new RegExp(
  `^${BY}\\s*[:.]?\\s+(?:the\\s+)?[\\p{Lu}@][\\p{L}\\p{M}'’.@_-]*(?:[\\s.|,;/]+${NAME}){0,14}[\\s.|,]*$`,
  'u',
)
/** "Follow @name" under a by-line. */
export const HANDLE = /^follow\s+@@?\s*\S+(?:\s+on \w+)?$/i
const DATE_WORD =
  '(?:(?:first |last )?(?:published|updated|posted|modified|created|last modified|date)(?:\\s+(?:at|on))?\\s*[:.]?\\s*)'
export const DATE_LINE = new RegExp(`^(?:${DATE_WORD})?${WHEN}(?:${DATE_WORD}${WHEN})?$`, 'iu')
export const DATE_LABEL =
  /^[\s|.]*(?:(?:first |last )?(?:published|updated|posted|modified)(?: (?:at|on))?\s*[:.]\s*)+[\s|.]*$/i

const FURNITURE: readonly RegExp[] = [
  // Comment forms.
  /^(?:leave|post|write|add) (?:a|your) (?:reply|comment)\b.*$/i,
  /^(?:view |show |hide |read |no |\d+ |all )*comments?(?: \(\d+\)| are (?:closed|off).*)?\.?$/i,
  /^your e-?mail address will not be published\b/i,
  /^required fields are marked\b/i,
  /^save my name, e-?mail/i,
  /^(?:you must be logged in|log in|sign in|login|register|create an account)\b.{0,60}$/i,
  /^this site uses akismet\b/i,
  // What a feed or a copy leaves behind.
  /^the post .+ appeared first on .+$/i,
  /^this (?:article|story|post|report|piece) (?:was |has been |is )?(?:originally |first |also )?(?:appeared|published|posted|written)\b.{0,160}$/i,
  /^(?:originally|first) published (?:in|on|at|by)\b.{0,100}$/i,
  /^(?:copyright|©|\(c\)).{0,160}$/i,
  /^(?:terms (?:of (?:use|service|sale)|(?:and|&) conditions)|privacy policy|cookie (?:policy|settings|notice)|contact us|about us|advertise with)\b.{0,60}$/i,
  // Links to other pieces.
  /^(?:similar|related|recommended|more|latest|other|popular|trending|top|recent|further|additional|external|useful|see)\s+(?:posts?|articles?|stories|topics?|content|news|links?|coverage|reading|for you|also)\s*:?$/i,
  /^(?:you (?:may|might) (?:also )?(?:like|be interested)|more (?:from|on|about)\b|most (?:read|popular|viewed)\b|read (?:more|next|also|the full)\b|see also\b|also read\b|recommended\b).{0,120}$/i,
  /^(?:source|sources|source links?|references?|external links?|bibliography|notes|footnotes)\s*:?$/i,
  /^(?:click|tap|swipe) (?:here|below|through|on|(?:to|for) (?:read|view|watch|see|enlarge|expand|subscribe|listen|share|comment|more|play|zoom|a larger)|(?:the|this) (?:link|image|photo|picture|video|button|icon))\b.{0,120}$/i,
  /^(?:scroll down|watch (?:the |this )?video|see (?:the )?video|play video|video|gallery|photos?|pictures?|image|listen)\b(?:\s+(?:for|to|below|above|here|and).{0,60})?\s*[:.!]?$/i,
  /^(?:for (?:more|confidential|the latest|further|full|all))\b.{0,60}\b(?:visit|call|click|see|go to|follow|news|information|here)\b.{0,80}$/i,
  /^(?:back (?:up )?to .{1,40}|to top|top|home|menu|search|next|previous|skip to\b.*|(?:next|previous) (?:post|article|story|page)|continue reading.{0,60}|load(?:ing)?(?: more)?|show more|view (?:all|more)|advertisement|advert|sponsored(?: content)?|promoted|ad feedback)\s*[.…:»›>]*$/i,
  // Sharing and subscribing.
  /^(?:share|tweet|pin|print|e-?mail|save|copy link|facebook|twitter|whatsapp|linkedin|reddit|telegram|instagram|pinterest|youtube|x)(?:[\s,|/·•:&+]+(?:this|it|on|via|with|to|by|and|share|shares|tweet|pin|print|e-?mail|save|link|article|story|post|page|facebook|twitter|whatsapp|linkedin|reddit|telegram|instagram|pinterest|youtube|x|a|friends?|your|copy|now|\d+))*\s*[.:!]?$/i,
  /^\d[\d,.]*k?\s+(?:shares?|views?|comments?|likes?|min(?:ute)?s? read)\s*$/i,
  /^(?:follow|like|join|find) (?:us|me|him|her|them|@\S+|the author|our)\b.{0,120}$/i,
  /^(?:subscribe|sign up|get (?:the|our) (?:latest|best|daily|free|newsletter)|join our)\b.{0,160}$/i,
  /^(?:tags?|categor(?:y|ies)|filed under|topics?|labels?|keywords?|file photo|photo(?:graph)?s?(?: credit)?|image(?: credit| source)?|credit|picture)\s*:.{0,200}$/i,
  /^(?:tags|filed under|posted in)\b.{0,160}$/i,
]

/**
 * Whole lines that are furniture wherever they stand. One expression of all: each alternative is anchored, so a
 * line is given up at its first letters.
 */
export const BOILERPLATE = new RegExp(FURNITURE.map(({ source }) => source).join('|'), 'i')
/** The one phrase that may stand anywhere in such a line. */
export const RIGHTS_RESERVED = /\ball rights reserved\b/i

/** A heading that makes a list of links of what follows it. */
export const LINK_LIST =
  /^(?:source|sources|source links?|references?|external links?|(?:related|similar)(?: \p{L}+){0,2}|see also|read (?:more|also|next)|more (?:on|from|stories|news)\b.*|recommended\b.*|further reading|notes|you (?:may|might)\b.*|most (?:read|popular)\b.*|trending\b.*|latest (?:news|stories|posts)|popular\b.*|useful links?|links)\s*:?$/iu

/** A heading after which nothing but the site's own forms and links stands. */
export const END_OF_ARTICLE =
  /^(?:similar posts|related (?:posts|articles|stories)|you (?:may|might) also like|(?:leave|post|write|add) (?:a|your) (?:reply|comment)|comments?(?: \(\d+\))?|\d+ comments)\s*:?$/i
