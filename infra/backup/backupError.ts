/** Why a backup or a restoration did not take place. */

export type BackupErrorCode = 'notEmpty' | 'notABackup' | 'damaged'

/** A stable code and a sentence; nothing was left at the target. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
  readonly code: BackupErrorCode
  constructor(code: BackupErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.code = code
  }
}
