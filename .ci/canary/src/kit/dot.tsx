export const Dot = () => null;
