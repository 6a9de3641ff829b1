/** A name in code as words: `DueDateSet` reads "due date set", `furtherReportRequested` "further report requested". */
export const typeWords = (type: string): string =>
  type.replace(/[A-Z]/g, (capital, at: number) => `${at === 0 ? '' : ' '}${capital.toLowerCase()}`)
