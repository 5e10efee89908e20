// no-raw-html
export const wrong = (node: HTMLElement) => {
  node.innerHTML = '';
};
