/**
 * Makes an element like another with as few changes as can be: what one has the focus on, has unfolded or is typing stays,
 * and the page does not jump. Children that have an id are told apart by it.
 */
export function morph(shown: Element, next: Element): void {
  const focused = document.activeElement;
  change(shown, next);
  if (focused instanceof HTMLElement && focused !== document.activeElement && focused.isConnected)
    focused.focus({ preventScroll: true });
}

/** Set by the reader or by a script, not by the server. */
const OURS = new Set(['open', 'hidden']);

function change(shown: Element, next: Element): void {
  if (shown.isEqualNode(next) || shown.hasAttribute('data-live-keep')) return;
  if (shown.nodeName !== next.nodeName) {
    shown.replaceWith(next);
    return;
  }
  for (const { name } of [...shown.attributes])
    if (!next.hasAttribute(name) && !OURS.has(name)) shown.removeAttribute(name);
  for (const { name, value } of [...next.attributes])
    if (shown.getAttribute(name) !== value && !OURS.has(name)) shown.setAttribute(name, value);
  changeChildren(shown, next);
}

const idOf = (node: Node): string => (node instanceof Element ? node.id : '');

function changeChildren(shown: Element, next: Element): void {
  const wanted = new Set([...next.children].map(idOf));
  // Those that go leave first: the others then keep their place.
  for (const child of [...shown.children]) if (child.id !== '' && !wanted.has(child.id)) child.remove();
  let at = shown.firstChild;
  for (const child of [...next.childNodes]) {
    const id = idOf(child);
    const twin = id === '' ? at : ([...shown.children].find((one) => one.id === id) ?? null);
    if (!twin || twin.nodeName !== child.nodeName || idOf(twin) !== id) {
      shown.insertBefore(child, at);
      continue;
    }
    if (twin === at) at = at.nextSibling;
    else shown.insertBefore(twin, at);
    if (twin instanceof Element && child instanceof Element) change(twin, child);
    else if (twin.nodeValue !== child.nodeValue) twin.nodeValue = child.nodeValue;
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  }
}
