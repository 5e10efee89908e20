/** Cookies that the browser's own code writes and the server reads: how pages look and where one was, nothing more. */
export const COOKIES = {
  locale: 'docket-locale',
  theme: 'docket-theme',
  timeZone: 'docket-time-zone',
  workspace: 'docket-workspace',
} as const;
