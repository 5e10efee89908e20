// no-session-wide-tenant
export const wrong = "SET app.workspace = 'x'";
