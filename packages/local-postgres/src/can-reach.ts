import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Account } from './choose-account.ts';

/** Whether `account` may pass through every folder above `path`. Access lists beyond owner, group and others are not seen. */
export const canReach = async (path: string, account: Account | undefined): Promise<boolean> => {
  if (!account) return true;
  for (let at = dirname(path); ; at = dirname(at)) {
    const { mode, uid, gid } = await stat(at);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === dirname(at)) return true;
  }
};
