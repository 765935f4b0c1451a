export const speed = () => {};
