// no-process
export const wrong = () => process.env['HOME'];
