import type { Connection } from '../store/connection';

/** 订阅次数 · How many messages of each template a person still accepts: one acceptance, one message. */
export class Credits {
  constructor(private readonly connection: Connection) {
    connection.exec(
      `CREATE TABLE IF NOT EXISTS meta_credit (openid TEXT NOT NULL, template TEXT NOT NULL, left INTEGER NOT NULL,
        PRIMARY KEY (openid, template))`,
    );
  }

  accept(openid: string, templateIds: readonly string[]): void {
    for (const template of templateIds) {
      this.connection.run(
        `INSERT INTO meta_credit VALUES (?, ?, 1) ON CONFLICT (openid, template) DO UPDATE SET left = left + 1`,
        [openid, template],
      );
    }
  }

  /** Whether there was one left to spend. */
  spend(openid: string, template: string): boolean {
    if (this.left(openid, template) < 1) return false;
    this.connection.run('UPDATE meta_credit SET left = left - 1 WHERE openid = ? AND template = ?', [
      openid,
      template,
    ]);
    return true;
  }

  left(openid: string, template: string): number {
    const row = this.connection.first('SELECT left FROM meta_credit WHERE openid = ? AND template = ?', [
      openid,
      template,
    ]);
    return Number(row?.[0] ?? 0);
  }
}
