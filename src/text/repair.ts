// PROVISIONAL: the text layer's owner replaces it.
export function repairText(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
