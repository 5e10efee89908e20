/** Opens the canvas's own menus from elsewhere: at the element with this id. */
export interface OpenMenus {
  append(source: string): void;
  connect(source: string): void;
}
