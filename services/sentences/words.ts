/** A name in code as words: `DueDateSet` reads "due date set", `furtherReportRequested` "further report requested". */
export const typeWords = (type: string): string =>
  type.replace(/[A-Z]/g, (capital, at: number) => `${at === 0 ? '' : ' '}${capital.toLowerCase()}`)

/** A person's name in a sentence; whoever is not stated is said to be so. */
export const whoever = (name: string): string => (name === 'notStated' ? 'somebody (not stated who)' : name)
