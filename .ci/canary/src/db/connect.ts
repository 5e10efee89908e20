export const connection = 'somewhere';
