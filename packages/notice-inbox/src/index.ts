export { type ConsumeNoticesSettings, consumeNotices, takeNotices } from './consume-notices.ts';
export { noticeInboxMigrations } from './migrations.ts';
export type { Notice } from './notice.ts';
export { type NoticeInbox, openNoticeInbox, type Patience } from './open-notice-inbox.ts';
export type { FeedPage } from './read-notices.ts';
